using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Tests.Processes;

/// <summary>Draws small processes in a line each.</summary>
internal static class Draw
{
    public static ProcessDefinition Process(params Step[] steps) => new()
    {
        Id = DefinitionId.Of("drawn"),
        Kind = CaseKind.Signal,
        Title = new LocalText("Getekend", "Drawn"),
        Start = steps[0].Id,
        Steps = [.. steps],
    };

    public static Step Step(string id, StepKind kind, params Outcome[] outcomes) => new()
    {
        Id = StepId.Of(id),
        Kind = kind,
        Title = new LocalText($"Stap {id}", $"Step {id}"),
        By = kind is StepKind.Task or StepKind.Decide or StepKind.Feedback ? [Role.Processor] : [],
        Outcomes = [.. outcomes],
    };

    public static Step Task(string id, params Outcome[] outcomes) => Step(id, StepKind.Task, outcomes);

    public static Step Wait(string id, params Outcome[] outcomes) => Step(id, StepKind.Wait, outcomes);

    public static Step Join(string id, string to) => Step(id, StepKind.Join, Way("together", to));

    public static Step Close(string id = "end") => Step(id, StepKind.Close);

    public static Step Fork(string id, string join, params Outcome[] outcomes) =>
        Step(id, StepKind.Fork, outcomes) with { Join = StepId.Of(join) };

    /// <summary>A feedback step with a required text, on towards a step.</summary>
    public static Step Tell(string id, string to) => Step(id, StepKind.Feedback, Way("told", to)) with
    {
        Fields = [Text("message") with { Required = true, Tells = true }],
    };

    public static Outcome Way(string id, string to, Happening? when = null) => new()
    {
        Id = OutcomeId.Of(id),
        Title = new LocalText($"Uitkomst {id}", $"Outcome {id}"),
        To = StepId.Of(to),
        When = when,
    };

    public static Field Text(string id) => Field(id, FieldType.Text);

    public static Field Field(string id, FieldType type) => new()
    {
        Id = FieldId.Of(id),
        Type = type,
        Title = new LocalText($"Veld {id}", $"Field {id}"),
    };

    public static ImmutableArray<Option> Options(params string[] ids) =>
        [.. ids.Select(id => new Option(OutcomeId.Of(id), new LocalText(id)))];
}
