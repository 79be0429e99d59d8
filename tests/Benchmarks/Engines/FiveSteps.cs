using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Benchmarks.Engines;

/// <summary>The process of the figures: five steps that people do, with a decision and a fork, with forms, roles and terms.</summary>
internal static class FiveSteps
{
    /// <summary>How many steps people do.</summary>
    public const int Count = 5;

    public static ProcessDefinition Drawn { get; } = new()
    {
        Id = DefinitionId.Of("five-steps"),
        Kind = CaseKind.Fiche,
        Title = new LocalText("Vijf stappen"),
        Start = StepId.Of("look"),
        Steps =
        [
            Human("look", StepKind.Task, Way("on", "decide")),
            Human("decide", StepKind.Decide, Way("yes", "fork"), Way("no", "look")),
            Make("fork", StepKind.Fork, Way("left", "one"), Way("right", "two")) with { Join = StepId.Of("join") },
            Human("one", StepKind.Task, Way("done", "join")),
            Human("two", StepKind.Task, Way("done", "join")),
            Make("join", StepKind.Join, Way("together", "tell")),
            Human("tell", StepKind.Feedback, Way("told", "end")),
            Make("end", StepKind.Close),
        ],
    };

    /// <summary>What somebody fills in in each of them.</summary>
    public static ImmutableDictionary<FieldId, string> Answers { get; } = ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(FieldId.Of("what"), "\"De huisbaas herstelt de lift voor het einde van de maand.\""),
        KeyValuePair.Create(FieldId.Of("how-many"), "12"),
        KeyValuePair.Create(FieldId.Of("sure"), "true"),
    ]);

    private static Step Human(string id, StepKind kind, params Outcome[] outcomes) => Make(id, kind, outcomes) with
    {
        By = [Role.Processor],
        Term = 10,
        Fields =
        [
            Form("what", FieldType.Text) with { Required = true, Min = 10, Max = 500, Tells = kind is StepKind.Feedback },
            Form("how-many", FieldType.Number) with { Min = 0, Max = 100 },
            Form("sure", FieldType.Boolean),
        ],
    };

    private static Step Make(string id, StepKind kind, params Outcome[] outcomes) =>
        new() { Id = StepId.Of(id), Kind = kind, Title = new LocalText(id), Outcomes = [.. outcomes] };

    private static Field Form(string id, FieldType type) => new() { Id = FieldId.Of(id), Type = type, Title = new LocalText(id) };

    private static Outcome Way(string id, string to) => new() { Id = OutcomeId.Of(id), Title = new LocalText(id), To = StepId.Of(to) };
}
