namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>Excel's dates are numbers of days: since 1900, or since 1904 in workbooks that came from old Macs.</summary>
internal static class ExcelDate
{
    private const int DaysFrom1900To1904 = 1462;

    // The 29th of February 1900, which Excel believes in, is day 60; the framework's count agrees from there on.
    private const int FirstAgreedDay = 61;

    private const int LastDay = 2_958_465;

    /// <summary>The local time, to the second; null when the number can't be a date. Days before March 1900 aren't read.</summary>
    public static DateTime? Of(double days, bool from1904 = false)
    {
        days += from1904 ? DaysFrom1900To1904 : 0;
        if (!(days is >= FirstAgreedDay and < LastDay))
            return null;
        // A second is no round part of a day: 10:15:30 is stored as a hair more or less.
        var exact = DateTime.FromOADate(days);
        var second = TimeSpan.TicksPerSecond;
        return new DateTime((exact.Ticks + (second / 2)) / second * second, DateTimeKind.Unspecified);
    }
}
