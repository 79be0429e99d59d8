using System.Text.RegularExpressions;

namespace LokaalSignaal.Architecture.Sources;

/// <summary>What a source file may look like, by its path and its text.</summary>
internal static partial class SourceRules
{
    /// <summary>A file above it holds two subjects.</summary>
    public const int LongestFile = 300;

    private static readonly string[] KindsOfClass =
    [
        "Services", "Helpers", "Managers", "Utils", "Utilities", "Common", "Shared", "Misc", "Core",
        "Models", "Interfaces", "Enums", "Dtos", "Extensions", "Exceptions",
    ];

    public static IEnumerable<string> Faults(string file, string source)
    {
        foreach (string folder in file.Split('/').SkipLast(1).Intersect(KindsOfClass, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{file}: a folder is a subject, and {folder} is none";
        }

        int lines = source.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > LongestFile && !file.Contains("/Migrations/", StringComparison.Ordinal))
        {
            yield return $"{file}: {lines} lines";
        }

        if (file.EndsWith(".cs", StringComparison.Ordinal) && Conditional().IsMatch(source))
        {
            yield return $"{file}: #if (what an edition adds stands in folders of its own)";
        }
    }

    [GeneratedRegex(@"^[ \t]*#[ \t]*if\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();
}
