using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Which active steps are to be completed, and how.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Texts">What is typed; none: the step has no field for typing.</param>
internal sealed record StepWish(StepKind Kind, ImmutableArray<string> Texts)
{
    /// <summary>Whether it takes the way that goes past the action.</summary>
    public bool WithoutAction { get; init; }

    /// <summary>The active steps that fit, with the way out.</summary>
    public IEnumerable<(Step Step, Outcome Outcome)> Fitting(ProcessState process, ProcessDefinition definition) =>
        from active in process.Open.ToArray()
        where active.Kind == Kind && !active.By.IsEmpty
        let step = definition.Find(active.Token.Step)
        let outcome = Way(step, definition)
        where outcome is not null && (Texts.IsEmpty || HasText(step, outcome)) && (!Texts.IsEmpty || !HasText(step, outcome))
        select (step, outcome);

    private Outcome? Way(Step step, ProcessDefinition definition) => WithoutAction
        ? step.Choices().FirstOrDefault(outcome => definition.Find(outcome.To) is { Kind: StepKind.Feedback or StepKind.Close })
        : step.Choices().FirstOrDefault();

    private static bool HasText(Step step, Outcome outcome) => step.FieldsOf(outcome.Id).Any(field => field.Type == FieldType.Text);
}
