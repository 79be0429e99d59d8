using System.Text.Json;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>References to documents: <c>{"name": "…", "location": "…"}</c>.</summary>
internal static class DocumentAnswers
{
    public static AnswerCheck Document(Field field, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || value.EnumerateObject().Any(IsOther)
            || Part(value, "name") is not { } name || Part(value, "location") is not { } location)
        {
            return AnswerRules.WrongType(field);
        }

        return (name, location) switch
        {
            ("", "") => AnswerCheck.Nothing,
            ("", _) or (_, "") => AnswerRules.WrongType(field),
            _ when !TypedText.IsValid(name + "\n" + location) => AnswerRules.Refused(field, ProcessRefusals.TextNotValid),
            _ when name.Length > FieldLimits.LongestName =>
                AnswerRules.Refused(field, ProcessRefusals.FieldTooLong, FieldLimits.LongestName),
            _ when location.Length > FieldLimits.LongestLocation =>
                AnswerRules.Refused(field, ProcessRefusals.FieldTooLong, FieldLimits.LongestLocation),
            _ => AnswerRules.Valid(field, new { name, location }, name + "\n" + location),
        };
    }

    private static bool IsOther(JsonProperty property) => !property.NameEquals("name") && !property.NameEquals("location");

    private static string? Part(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) && AnswerRules.Text(part) is { } text ? TypedText.Tidy(text) : null;
}
