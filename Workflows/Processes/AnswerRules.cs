using System.Text.Encodings.Web;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>What may be filled in in a field of each type. The value comes as the JSON that was sent.</summary>
internal static class AnswerRules
{
    // Every character of the longest text escaped, and as much again for what a document has besides.
    private const int LongestJson = 12 * FieldLimits.LongestText;

    // Texts stay readable where they are kept; they are encoded where they are shown.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AnswerCheck Check(Field field, string json)
    {
        if (json.Length > LongestJson)
        {
            return Refused(field, ProcessRefusals.FieldTooLong, FieldLimits.Longest(field));
        }

        if (!TypedText.IsValid(json.ReplaceLineEndings("\n")))
        {
            return Refused(field, ProcessRefusals.TextNotValid);
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
            return document.RootElement.ValueKind is JsonValueKind.Null
                ? AnswerCheck.Nothing
                : Typed(field, document.RootElement);
        }
        catch (JsonException)
        {
            return WrongType(field);
        }
        catch (InvalidOperationException)
        {
            // Half a character in the name of a member.
            return Refused(field, ProcessRefusals.TextNotValid);
        }
    }

    public static Refusal Refuse(Field field, string code, params ReadOnlySpan<object> limits) =>
        new(code, RefusalKind.Invalid, [field.Id.Value, .. Written(limits)]);

    public static AnswerCheck Refused(Field field, string code, params ReadOnlySpan<object> limits) =>
        new AnswerCheck.Refused(Refuse(field, code, limits));

    public static AnswerCheck WrongType(Field field) =>
        Refused(field, ProcessRefusals.FieldType, field.Type.ToString().ToLowerInvariant());

    public static AnswerCheck Valid<T>(Field field, T value, string? typed = null) =>
        new AnswerCheck.Valid(new CheckedAnswer(field, JsonSerializer.Serialize(value, Plain), typed));

    public static AnswerCheck Valid(Field field, bool value) =>
        new AnswerCheck.Valid(new CheckedAnswer(field, value ? "true" : "false", null));

    /// <summary>A text that somebody typed; most are written in JSON as they are.</summary>
    public static AnswerCheck Typed(Field field, string text) =>
        TypedText.IsPlain(text) && !text.AsSpan().ContainsAny('"', '\\')
            ? new AnswerCheck.Valid(new CheckedAnswer(field, $"\"{text}\"", text))
            : Valid(field, text, text);

    /// <summary>A string's text; none when it is no string, or holds half a character.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return "\ud800";
        }
    }

    private static AnswerCheck Typed(Field field, JsonElement value) => field.Type switch
    {
        FieldType.Text => SimpleAnswers.Text(field, value),
        FieldType.Number => SimpleAnswers.Number(field, value),
        FieldType.Date => SimpleAnswers.Date(field, value),
        FieldType.Boolean => SimpleAnswers.Boolean(field, value),
        FieldType.Choice => ListAnswers.Choice(field, value),
        FieldType.Choices => ListAnswers.Choices(field, value),
        FieldType.People => ListAnswers.People(field, value),
        FieldType.Document => DocumentAnswers.Document(field, value),
        _ => WrongType(field),
    };

    private static List<string> Written(ReadOnlySpan<object> limits)
    {
        List<string> written = [];
        foreach (var limit in limits)
        {
            written.Add(limit is DateOnly day
                ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
                : Convert.ToString(limit, System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        return written;
    }
}
