using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Silo.Cases;

/// <summary>The rows by which work lists and the watch over terms find active steps.</summary>
internal static class StepRowsOf
{
    public static bool Changed(CaseState before, CaseState after) => !Open(before).SequenceEqual(Open(after));

    public static string Delimited(CaseState state) => Words.Delimited<string>([.. Open(state).Select(step => step.Token.Step.Value)]);

    public static DateOnly? Due(CaseState state) => Open(state).Min(step => step.Due);

    public static StepRows Case(CaseState state) => Case(state, state.Id.Owner);

    /// <param name="state">The case.</param>
    /// <param name="doer">Whose people do its steps.</param>
    public static StepRows Case(CaseState state, OwnerId doer) =>
        new(state.Id.ToString(), [.. Open(state).Select(step => Row(state, step) with { Municipality = doer.Value })]);

    private static ImmutableArray<ActiveStep> Open(CaseState state) => state.Process is { } process ? [.. process.Open] : [];

    private static StepRow Row(CaseState state, ActiveStep step) => new()
    {
        CaseId = state.Id.ToString(),
        Visit = step.Token.Visit,
        Municipality = state.Id.Owner.Value,
        Kind = state.Id.Kind.Value,
        Step = step.Token.Step.Value,
        StepKind = Words.Of(step.Kind),
        Due = step.Due,
        Roles = Words.Delimited<string>([.. step.By.Select(Words.Of)]),
        Assignee = step.Assignee?.Value,
        ActivatedAt = step.Since,
        Overdue = step.Overdue,
    };
}
