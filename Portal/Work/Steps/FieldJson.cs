using System.Globalization;
using System.Text.Json;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>What is filled in in a field as the JSON that the rules take.</summary>
internal static class FieldJson
{
    /// <summary>The JSON; none when nothing is filled in.</summary>
    public static string? Of(FieldInput input) => input.IsEmpty ? null : input.Field.Type switch
    {
        FieldType.Number => Number(input.Text) is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : JsonSerializer.Serialize(input.Text),
        FieldType.Boolean => input.Text == "true" ? "true" : "false",
        FieldType.Choices or FieldType.People => JsonSerializer.Serialize(input.Picked),
        FieldType.Document => JsonSerializer.Serialize(new { name = input.Text, location = input.Location }),
        _ => JsonSerializer.Serialize(input.Text),
    };

    /// <summary>A number as a browser sends it, or with a comma as people here write it.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A day as a browser sends it.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
