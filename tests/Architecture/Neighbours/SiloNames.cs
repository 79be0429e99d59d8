using System.Text.RegularExpressions;

namespace LokaalSignaal.Architecture.Neighbours;

/// <summary>Finds where the portal names the silo.</summary>
internal static partial class SiloNames
{
    /// <summary>The composition root alone puts the silo behind the contracts that pages and endpoints speak.</summary>
    public static bool MayName(string file) =>
        file is "Portal/Program.cs" || file.StartsWith("Portal/Hosting/", StringComparison.Ordinal);

    /// <summary>The lines of a source that name the silo; a <c>global using</c> counts wherever it stands, since it names it for all.</summary>
    public static IEnumerable<string> Faults(string file, string source) =>
        from line in source.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        where Named().IsMatch(line) && (!MayName(file) || line.Contains("global using", StringComparison.Ordinal))
        select $"{file}: {line.Trim()}";

    // Inside the namespace LokaalSignaal.Portal, "Silo.Journal" means "LokaalSignaal.Silo.Journal" too.
    [GeneratedRegex(@"\bLokaalSignaal\.Silo\b|(?<![\w.""])Silo\.[A-Z]")]
    private static partial Regex Named();
}
