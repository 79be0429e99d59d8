using System.Collections;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>The environment that the program was started in.</summary>
internal static class ProgramEnvironment
{
    /// <summary>All its variables.</summary>
    public static IReadOnlyDictionary<string, string> Read() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");
}
