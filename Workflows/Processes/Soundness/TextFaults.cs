using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>What people read: there, not too long, and without characters that can't be shown.</summary>
internal static class TextFaults
{
    private const int LongestTitle = 120;
    private const int LongestHelp = 1_000;
    private const int LongestGiverTitle = 200;

    private static readonly LocalText Title = new("titel", "title");
    private static readonly LocalText Help = new("uitleg", "help");
    private static readonly LocalText GiverTitle = new("tekst voor de signaalgever", "text for the giver");

    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
    [
        .. Whole(definition),
        .. definition.Steps.SelectMany(step => Of(step)),
    ];

    private static IEnumerable<Fault> Whole(ProcessDefinition definition)
    {
        var whole = new LocalText("het hele proces", "the whole process");
        return Codes(definition.Title, LongestTitle).Select(code => Found.Fault(code, whole, Title, LongestTitle));
    }

    private static IEnumerable<Fault> Of(Step step) =>
    [
        .. Of(step, step.Title, Title, LongestTitle),
        .. Of(step, step.Help, Help, LongestHelp),
        .. Of(step, step.GiverTitle, GiverTitle, LongestGiverTitle),
        .. step.Outcomes.SelectMany(outcome => Of(step, outcome.Title, Named("uitkomst", "outcome", outcome.Id), LongestTitle)),
        .. step.Fields.SelectMany(field => Of(step, field)),
    ];

    private static IEnumerable<Fault> Of(Step step, Field field) =>
    [
        .. Of(step, field.Title, Named("veld", "field", field.Id), LongestTitle),
        .. Of(step, field.Help, Named("uitleg bij veld", "help of field", field.Id), LongestHelp),
        .. field.Options.SelectMany(option => Of(step, option.Title, Named("keuze", "option", option.Id), LongestTitle)),
    ];

    private static IEnumerable<Fault> Of(Step step, LocalText? text, LocalText which, int longest) =>
        Codes(text, longest).Select(code => step.Fault(code, which, longest));

    private static LocalText Named(string nl, string en, object id) => new($"{nl} {id}", $"{en} {id}");

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
