using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Folds events into how far a case is in its process.</summary>
internal static class ProcessFold
{
    public static ProcessState? Apply(ProcessState? state, RecordedEvent recorded) => (recorded.Event, state) switch
    {
        (ProcessStarted started, null) => new ProcessState(started.Definition),
        (_, null) => null,
        (ProcessStarted started, _) => state with { Definition = started.Definition },
        (StepActivated activated, _) => Enter(state, activated, recorded.At),
        (StepCompleted completed, _) => Leave(state, completed, recorded),
        (StepAssigned assigned, _) => Change(state, assigned.Visit, step => step with { Assignee = assigned.To }),
        (TermPassed passed, _) => Change(state, passed.Visit, step => step with { Overdue = true }),
        (StepsDropped, _) => state with { Active = ImmutableArray<ActiveStep>.Empty },
        (ProcessEnded ended, _) => state with { Active = ImmutableArray<ActiveStep>.Empty, Ended = ended.Status },
        _ => state,
    };

    private static ProcessState Enter(ProcessState state, StepActivated activated, DateTimeOffset at) => state with
    {
        Active = state.Active.Add(new ActiveStep(activated.Token, activated.Kind, activated.Due, at) { By = activated.By }),
        LastVisit = Math.Max(state.LastVisit, activated.Token.Visit),
        Ended = null,
    };

    private static ProcessState Leave(ProcessState state, StepCompleted completed, RecordedEvent recorded)
    {
        var active = state.Active.FirstOrDefault(step => step.Token.Visit == completed.Visit);
        return active is null ? state : state with
        {
            Active = state.Active.Remove(active),
            Passed = state.Passed.Add(Passed(completed, active, recorded)),
        };
    }

    private static PassedStep Passed(StepCompleted completed, ActiveStep active, RecordedEvent recorded) =>
        new(completed.Step, completed.Visit, completed.Outcome, active.Since, recorded.At, recorded.By, completed.Answers);

    private static ProcessState Change(ProcessState state, int visit, Func<ActiveStep, ActiveStep> change) =>
        state with { Active = [.. state.Active.Select(step => step.Token.Visit == visit ? change(step) : step)] };
}
