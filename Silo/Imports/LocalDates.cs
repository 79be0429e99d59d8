using System.Globalization;
using LokaalSignaal.Silo.Imports.Xlsx;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Reads times as they stand in exports: days before months, and the clock of Brussels unless an offset says otherwise.</summary>
internal static class LocalDates
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d-M-yy", "d.M.yy", "yyyy-M-d", "yyyy/M/d"];

    private static readonly string[] Clocks = ["", " H:mm", " H:mm:ss", " H:mm:ss.FFFFFFF", "'T'H:mm", "'T'H:mm:ss", "'T'H:mm:ss.FFFFFFF"];

    private static readonly string[] Local = [.. from day in Days from clock in Clocks select day + clock];

    private static readonly string[] WithOffset = [.. from clock in Clocks where clock.Length > 0 from offset in new[] { "zzz", " zzz", "'Z'", "K" } select "yyyy-M-d" + clock + offset];

    /// <summary>The moment that a cell tells; null when it can't be read.</summary>
    public static DateTimeOffset? Read(ExportCell cell)
    {
        if (cell.At is { } at)
            return InBrussels(at);
        var text = cell.Text;
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var local))
            return InBrussels(local);
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
            return exact;
        return Serial(text) is { } serial ? InBrussels(serial) : null;
    }

    /// <summary>A local time as a moment. In the hour that the clock skips, an hour later, as the clock itself does.</summary>
    public static DateTimeOffset InBrussels(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Brussels.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = Brussels.GetUtcOffset(local);
        // The first days of year 1 have no moment before them.
        return local.Ticks < offset.Ticks ? DateTimeOffset.MinValue : new(local, offset);
    }

    // A workbook saved as text while its column was formatted as a number.
    private static DateTime? Serial(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
            ? ExcelDate.Of(days)
            : null;
}
