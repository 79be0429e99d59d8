using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>What people read: there, not too long, and without characters that can't be shown.</summary>
internal static class TextFaults
{
    private const int LongestTitle = 120;
    private const int LongestHelp = 1_000;
    private const int LongestGiverTitle = 200;

    private static readonly LocalText Title = FaultTexts.Word("word-title");
    private static readonly LocalText Help = FaultTexts.Word("word-help");
    private static readonly LocalText GiverTitle = FaultTexts.Word("word-giver-title");

    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
    [
        .. Whole(definition),
        .. definition.Steps.SelectMany(step => Of(step)),
    ];

    private static IEnumerable<Fault> Whole(ProcessDefinition definition)
    {
        var whole = FaultTexts.Word("word-process");
        return Codes(definition.Title, LongestTitle).Select(code => Found.Fault(code, whole, Title, LongestTitle));
    }

    private static IEnumerable<Fault> Of(Step step) =>
    [
        .. Of(step, step.Title, Title, LongestTitle),
        .. Of(step, step.Help, Help, LongestHelp),
        .. Of(step, step.GiverTitle, GiverTitle, LongestGiverTitle),
        .. step.Outcomes.SelectMany(outcome => Of(step, outcome.Title, FaultTexts.Word("word-outcome", outcome.Id), LongestTitle)),
        .. step.Fields.SelectMany(field => Of(step, field)),
    ];

    private static IEnumerable<Fault> Of(Step step, Field field) =>
    [
        .. Of(step, field.Title, FaultTexts.Word("word-field", field.Id), LongestTitle),
        .. Of(step, field.Help, FaultTexts.Word("word-field-help", field.Id), LongestHelp),
        .. field.Options.SelectMany(option => Of(step, option.Title, FaultTexts.Word("word-option", option.Id), LongestTitle)),
    ];

    private static IEnumerable<Fault> Of(Step step, LocalText? text, LocalText which, int longest) =>
        Codes(text, longest).Select(code => step.Fault(code, which, longest));

    private static IEnumerable<string> Codes(LocalText? text, int longest) =>
        text is null ? [] : Codes(text.Nl, longest).Concat(Codes(text.En ?? text.Nl, longest)).Distinct();

    private static IEnumerable<string> Codes(string text, int longest) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => [FaultCodes.TextMissing],
        _ when text.Length > longest => [FaultCodes.TextTooLong],
        _ when !TypedText.IsValid(text) => [FaultCodes.TextNotValid],
        _ => [],
    };
}
