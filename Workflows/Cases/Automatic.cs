using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>Steps that the program does itself.</summary>
public static class Automatic
{
    /// <summary>What the engine is asked when triage proposed labels: the triage step that waited for it is done.</summary>
    public static Stimulus? Triage(CaseState state, ProcessDefinition definition) =>
        state.Process?.Open.FirstOrDefault(step => step.Kind == StepKind.Triage) is { } active
        && definition.Find(active.Token.Step) is { Doers.IsEmpty: true, Outcomes: [var first, ..] }
            ? new Stimulus.Done(active.Token.Visit, first.Id)
            : null;
}
