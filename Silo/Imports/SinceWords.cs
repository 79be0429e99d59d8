using System.Globalization;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Reads since when something has been so. People are vague here: a year, a month or a day will do.</summary>
internal static class SinceWords
{
    private static readonly string[] Vague = ["yyyy", "M/yyyy", "M-yyyy", "yyyy-M", "MMMM yyyy", "MMM yyyy", "MMM. yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("nl-BE"), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>The day it began, the first of the month or year that is named; null when none is.</summary>
    public static DateOnly? Read(ExportCell cell) =>
        Named(cell.Text) ?? (LocalDates.Read(cell) is { } at ? DateOnly.FromDateTime(at.DateTime) : null);

    private static DateOnly? Named(string text)
    {
        var plain = Stripped(text);
        foreach (var language in Languages)
        {
            if (DateOnly.TryParseExact(plain, Vague, language, DateTimeStyles.AllowInnerWhite, out var day))
                return day;
        }

        return null;
    }

    private static string Stripped(string text)
    {
        foreach (var lead in (ReadOnlySpan<string>)["sinds ", "vanaf ", "since ", "begin "])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return text[lead.Length..].Trim();
        }

        return text;
    }
}
