using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>What was filled in in a field, as people read it: titles instead of ids, days in words.</summary>
public static class AnswerReading
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The answer for reading; what can't be understood is shown as it is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="kept">The answer as it is kept: a text itself, else its JSON.</param>
    /// <param name="names">The names of people, by their ids.</param>
    public static LocalText Of(Field field, string kept, IReadOnlyDictionary<string, string> names) => field.Type switch
    {
        FieldType.Text => new LocalText(kept),
        FieldType.Number when decimal.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            InBoth(culture => number.ToString("#,0.########", culture)),
        FieldType.Date when DateOnly.TryParse(Unquoted(kept), CultureInfo.InvariantCulture, out var day) =>
            InBoth(culture => day.ToString("d MMMM yyyy", culture)),
        FieldType.Boolean => InBoth(culture => AnswerTexts.Of(kept == "true" ? "Yes" : "No", culture)),
        FieldType.Choice or FieldType.Choices => Chosen(field, Items(kept)),
        FieldType.People => new LocalText(string.Join(", ", Items(kept).Select(id => names.GetValueOrDefault(id, "?")))),
        FieldType.Document => new LocalText(Document(kept)),
        _ => new LocalText(kept),
    };

    /// <summary>The strings of an answer that is a string or an array of them; none for anything else.</summary>
    public static ImmutableArray<string> Items(string? kept) => Parsed(kept) switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Where(IsString).Select(item => item.GetString()!)],
        _ => [],
    };

    private static bool IsString(JsonElement item) => item.ValueKind == JsonValueKind.String;

    private static LocalText Chosen(Field field, ImmutableArray<string> ids)
    {
        var titles = ids.Select(id => field.Options.FirstOrDefault(option => option.Id.Value == id)?.Title ?? new LocalText(id)).ToArray();
        return new LocalText(
            string.Join(", ", titles.Select(title => title.Nl)),
            string.Join(", ", titles.Select(title => title.In("en"))));
    }

    private static string Document(string kept) =>
        Parsed(kept) is { ValueKind: JsonValueKind.Object } document
            ? string.Join(", ", document.EnumerateObject().Where(part => IsString(part.Value)).Select(part => part.Value.GetString()))
            : kept;

    private static string Unquoted(string kept) => Items(kept) is [var text] ? text : kept;

    private static LocalText InBoth(Func<CultureInfo, string> write) => new(write(Dutch), write(English));

    // A masked answer is no JSON any more.
    private static JsonElement? Parsed(string? kept)
    {
        try
        {
            return kept is null ? null : JsonDocument.Parse(kept).RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
