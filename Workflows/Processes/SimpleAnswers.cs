using System.Globalization;
using System.Text.Json;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Texts, numbers, days, yes and no.</summary>
internal static class SimpleAnswers
{
    public static AnswerCheck Text(Field field, JsonElement value)
    {
        if (AnswerRules.Text(value) is not { } raw)
        {
            return AnswerRules.WrongType(field);
        }

        var text = TypedText.Tidy(raw);
        return text switch
        {
            "" => AnswerCheck.Nothing,
            _ when !TypedText.IsValid(text) => AnswerRules.Refused(field, ProcessRefusals.TextNotValid),
            _ when text.Length < FieldLimits.Shortest(field) =>
                AnswerRules.Refused(field, ProcessRefusals.FieldTooShort, FieldLimits.Shortest(field)),
            _ when text.Length > FieldLimits.Longest(field) =>
                AnswerRules.Refused(field, ProcessRefusals.FieldTooLong, FieldLimits.Longest(field)),
            _ => AnswerRules.Typed(field, text),
        };
    }

    public static AnswerCheck Number(Field field, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            return AnswerRules.WrongType(field);
        }

        return number switch
        {
            _ when number < field.Min => AnswerRules.Refused(field, ProcessRefusals.FieldTooSmall, field.Min),
            _ when number > field.Max => AnswerRules.Refused(field, ProcessRefusals.FieldTooLarge, field.Max),
            _ => AnswerRules.Valid(field, number),
        };
    }

    public static AnswerCheck Date(Field field, JsonElement value)
    {
        if (AnswerRules.Text(value) is not { } text)
        {
            return AnswerRules.WrongType(field);
        }

        if (text is "")
        {
            return AnswerCheck.Nothing;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Within(field, day)
            : AnswerRules.WrongType(field);
    }

    public static AnswerCheck Boolean(Field field, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? AnswerRules.Valid(field, value.GetBoolean())
            : AnswerRules.WrongType(field);

    private static AnswerCheck Within(Field field, DateOnly day) => day switch
    {
        _ when day < FieldLimits.Earliest(field) =>
            AnswerRules.Refused(field, ProcessRefusals.DateTooEarly, FieldLimits.Earliest(field)),
        _ when day > FieldLimits.Latest(field) =>
            AnswerRules.Refused(field, ProcessRefusals.DateTooLate, FieldLimits.Latest(field)),
        _ => AnswerRules.Valid(field, day),
    };
}
