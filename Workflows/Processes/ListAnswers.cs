using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Options and colleagues.</summary>
internal static class ListAnswers
{
    public static AnswerCheck Choice(Field field, JsonElement value) => AnswerRules.Text(value) switch
    {
        null => AnswerRules.WrongType(field),
        "" => AnswerCheck.Nothing,
        var text when !IsOption(field, text) => AnswerRules.Refused(field, ProcessRefusals.OptionUnknown),
        var text => AnswerRules.Valid(field, text),
    };

    public static AnswerCheck Choices(Field field, JsonElement value) =>
        Several(field, value, field.Options.Length, text => IsOption(field, text), ProcessRefusals.OptionUnknown);

    public static AnswerCheck People(Field field, JsonElement value) =>
        Several(field, value, FieldLimits.MostPeople, text => PersonId.TryRead(text, out _), ProcessRefusals.PersonNotValid);

    private static AnswerCheck Several(Field field, JsonElement value, int most, Func<string, bool> good, string otherwise)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return AnswerRules.WrongType(field);
        }

        if (value.GetArrayLength() > most)
        {
            return AnswerRules.Refused(field, ProcessRefusals.FieldTooMany, most);
        }

        var texts = value.EnumerateArray().Select(AnswerRules.Text).ToList();
        return texts switch
        {
            [] => AnswerCheck.Nothing,
            _ when texts.Contains(null) => AnswerRules.WrongType(field),
            _ when !texts.TrueForAll(text => good(text!)) => AnswerRules.Refused(field, otherwise),
            _ when texts.Distinct(StringComparer.Ordinal).Count() < texts.Count =>
                AnswerRules.Refused(field, ProcessRefusals.FieldRepeated),
            _ => AnswerRules.Valid(field, texts),
        };
    }

    private static bool IsOption(Field field, string text) => field.Options.Any(option => option.Id.Value == text);
}
