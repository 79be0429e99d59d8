namespace LokaalSignaal.Workflows.Calendar;

/// <summary>
/// The ten public holidays (<i>wettelijke feestdagen</i>): law of 4 January 1974, art. 4, and royal decree of
/// 18 April 1974, art. 1. The day that an employer gives in place of a holiday on a Sunday isn't known to the law, and
/// so not here.
/// </summary>
public static class BelgianHolidays
{
    /// <summary>Whether a day is a public holiday. For years from 1583, when the Gregorian calendar was there.</summary>
    public static bool Includes(DateOnly day) => IsFixed(day) || MovesWithEaster(day);

    /// <summary>
    /// Easter Sunday, by the method of Meeus, Jones and Butcher (J. Meeus, <i>Astronomical Algorithms</i>, ch. 8).
    /// The names are those of the method.
    /// </summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static bool IsFixed(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (7, 21) or (8, 15) or (11, 1) or (11, 11) or (12, 25);

    // Easter Monday, Ascension Day (a Thursday) and Whit Monday; other days needn't know when Easter is.
    private static bool MovesWithEaster(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday && (day.DayNumber - Easter(day.Year).DayNumber) is 1 or 39 or 50;
}
