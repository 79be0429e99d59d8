using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Calendar;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Benchmarks.Engines;

/// <summary>
/// A case that walks in memory as the rules let it: each step is checked for its role and its form, the terms are counted
/// in working days, and the case folds its events.
/// </summary>
internal sealed class RuledCase(IProcessEngine engine)
{
    private static readonly CaseId Id = CaseId.Of("kortrijk/fiche/7Q2MXK4T");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private ProcessState? _state;
    private long _version;

    /// <summary>Goes the whole way.</summary>
    /// <returns>How many steps people did.</returns>
    public async ValueTask<int> WalkAsync()
    {
        Fold(new ProcessStarted(new DefinitionRef(OwnerId.Of("kortrijk"), FiveSteps.Drawn.Id, 1)));
        await TakeAsync(new Stimulus.Began(FiveSteps.Drawn.Start));
        var steps = 0;
        while (_state!.Ended is null)
        {
            await DoAsync(_state.Open.First().Token.Step);
            steps++;
        }

        return steps;
    }

    private async ValueTask DoAsync(StepId step)
    {
        var outcome = FiveSteps.Drawn.Find(step)!.Outcomes[0].Id;
        var command = new CompleteStep(step, outcome, FiveSteps.Answers);
        if (ProcessRules.Check(command, _state!, FiveSteps.Drawn, Role.Processor) is not StepCheck.Valid)
        {
            throw new InvalidOperationException($"'{step}' was refused.");
        }

        await TakeAsync(ProcessRules.For(_state!, FiveSteps.Drawn, command)!);
    }

    private async ValueTask TakeAsync(Stimulus stimulus)
    {
        var transitions = await engine.AdvanceAsync(FiveSteps.Drawn, _state!.Marking, stimulus);
        foreach (var happened in ProcessRules.ToEvents(transitions, FiveSteps.Drawn, Today, WorkingDays.Belgian))
        {
            Fold(happened);
        }
    }

    private void Fold(CaseEvent happened) =>
        _state = ProcessRules.Evolve(_state, new RecordedEvent(++_version, Id, _version, Now, null, Capacity.System, happened));
}
