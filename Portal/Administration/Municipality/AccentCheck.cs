using System.Globalization;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Portal.Administration.Municipality;

/// <summary>How well a colour can be read on white.</summary>
/// <param name="Contrast">The contrast, 1 to 21, cut off at one decimal so that it never looks better than it is; none: no colour.</param>
/// <param name="Good">Whether it will do.</param>
public sealed record AccentCheck(double? Contrast, bool Good)
{
    /// <summary>Looks at a colour <c>#rrggbb</c>.</summary>
    public static AccentCheck Of(string? colour) =>
        Colours.ContrastOnWhite(colour) is { } contrast
            ? new AccentCheck(Math.Floor(contrast * 10) / 10, Colours.ReadsOnWhite(colour))
            : new AccentCheck(null, false);

    /// <summary>The contrast as people read it: <c>6,5</c>.</summary>
    public string Shown => Contrast?.ToString("0.0", CultureInfo.CurrentCulture) ?? "";
}
