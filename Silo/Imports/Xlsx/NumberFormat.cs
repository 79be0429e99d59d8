using System.Buffers;
using System.Text.RegularExpressions;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>Whether a number is shown as a date: only its format tells.</summary>
internal static partial class NumberFormat
{
    /// <summary>Whether a format that every Excel knows by number is one of dates or times (ECMA-376, 18.8.30).</summary>
    public static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format of the workbook's own, <c>d/mm/yyyy</c>, shows a date or a time.</summary>
    public static bool IsDate(string code) =>
        !code.Equals("General", StringComparison.OrdinalIgnoreCase)
        && Literals.Replace(code, "").AsSpan().ContainsAny(Parts);

    private static readonly SearchValues<char> Parts = SearchValues.Create("dmyhsDMYHS");

    // Quoted text, an escaped or padding character, and a colour, condition or language in brackets.
    [GeneratedRegex("""
        "[^"]*"?|\\.|_.|\*.|\[[^\]]*\]
        """)]
    private static partial Regex Literals { get; }
}
