using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>Texts as a workbook writes them.</summary>
internal static partial class CellText
{
    /// <summary>Characters that XML can't hold are written <c>_x000D_</c> (ECMA-376, 22.9.2.19). Half a pair becomes U+FFFD.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = Escape.Replace(text, e => ((char)int.Parse(e.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        var whole = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    /// <summary>A number as a person would write it: 12 rather than 12.0 or 1.2E1.</summary>
    public static string OfNumber(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date as ISO writes it, without a time at midnight.</summary>
    public static string OfDate(DateTime at) =>
        at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape { get; }
}
