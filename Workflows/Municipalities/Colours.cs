using System.Globalization;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>Whether a colour can be read (WCAG 2.1, success criterion 1.4.3).</summary>
public static class Colours
{
    private const double LeastContrast = 4.5;

    /// <summary>Whether text of a colour <c>#rrggbb</c> has a contrast of at least 4.5 on white.</summary>
    public static bool ReadsOnWhite(string? colour) => ContrastOnWhite(colour) >= LeastContrast;

    /// <summary>The contrast of a colour <c>#rrggbb</c> on white, 1 to 21; none where it is no such colour.</summary>
    public static double? ContrastOnWhite(string? colour) =>
        colour is ['#', .. { Length: 6 } digits]
        && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? 1.05 / (Luminance(rgb) + 0.05)
            : null;

    private static double Luminance(int rgb) =>
        (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));

    private static double Linear(int channel)
    {
        var value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
