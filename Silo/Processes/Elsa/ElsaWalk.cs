using System.Collections.Immutable;
using Elsa.Workflows;
using Elsa.Workflows.Options;
using Elsa.Workflows.State;
using LokaalSignaal.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>One advance of Elsa.</summary>
internal sealed class ElsaWalk(LoadedChart chart, IServiceProvider rooms, ElsaMemory memory, CancellationToken cancellationToken)
{
    private readonly IWorkflowRunner _runner = rooms.GetRequiredService<IWorkflowRunner>();
    private readonly Trail _trail = rooms.GetRequiredService<Trail>();

    public async ValueTask<ImmutableArray<Transition>> TakeAsync(Marking marking, Stimulus stimulus)
    {
        _trail.Begin(chart, marking);
        return stimulus switch
        {
            Stimulus.Began(var at) => await BeginAsync(marking, at),
            Stimulus.Done done => await MoveAsync(marking, Done(marking, done)),
            Stimulus.Happened(var what) => await MoveAsync(marking, Happened(marking, what)),
            _ => [],
        };
    }

    private async ValueTask<ImmutableArray<Transition>> BeginAsync(Marking marking, StepId at)
    {
        if (!marking.Tokens.IsEmpty)
        {
            throw chart.Odd("it begins while it goes on");
        }

        _trail.Take(chart.Drawn.WayTo(at) ?? throw chart.Odd($"no case comes in at '{at}'"));
        return Told(await StartAsync());
    }

    private async ValueTask<ImmutableArray<Transition>> MoveAsync(Marking marking, ImmutableArray<(StepId Step, OutcomeId Outcome)> moves)
    {
        if (moves.IsEmpty)
        {
            return [];
        }

        var state = memory.Take(chart, marking) ?? await BeginAgainAsync();
        foreach (var (step, outcome) in moves)
        {
            if (!_trail.Ended)
            {
                _trail.Choose(outcome);
                state = await ResumeAsync(state, step);
            }
        }

        return Told(state);
    }

    private ImmutableArray<(StepId Step, OutcomeId Outcome)> Done(Marking marking, Stimulus.Done done) =>
        marking.Tokens.FirstOrDefault(token => token.Visit == done.Visit) is { } token
        && chart.StepOf(token.Step.Value) is { Kind: not StepKind.Join } step
        && step.Find(done.Outcome) is not null
            ? [(token.Step, done.Outcome)]
            : [];

    private ImmutableArray<(StepId Step, OutcomeId Outcome)> Happened(Marking marking, Happening what) =>
    [
        .. from token in marking.Tokens
           let outcome = chart.StepOf(token.Step.Value).Outcomes.FirstOrDefault(outcome => outcome.When == what)
           where outcome is not null
           select (token.Step, outcome.Id),
    ];

    private Task<WorkflowState> BeginAgainAsync()
    {
        _trail.TakeAgain();
        return StartAsync();
    }

    private async Task<WorkflowState> StartAsync() =>
        (await _runner.RunAsync(chart.Graph, new RunWorkflowOptions(), cancellationToken)).WorkflowState;

    private async Task<WorkflowState> ResumeAsync(WorkflowState state, StepId step)
    {
        var bookmark = state.Bookmarks.SingleOrDefault(bookmark => bookmark.ActivityId == step.Value)
            ?? throw chart.Odd($"it doesn't wait in '{step}'");
        var options = new RunWorkflowOptions { BookmarkId = bookmark.Id };
        return (await _runner.RunAsync(chart.Graph, state, options, cancellationToken)).WorkflowState;
    }

    // Nothing leaves before Elsa stands where its own transitions lead.
    private ImmutableArray<Transition> Told(WorkflowState state)
    {
        var open = _trail.Marking.Tokens.Select(token => token.Step).Where(step => chart.StepOf(step.Value).Kind is not StepKind.Join);
        if (!state.Bookmarks.Select(bookmark => bookmark.ActivityId).Order(StringComparer.Ordinal)
                .SequenceEqual(open.Select(step => step.Value).Order(StringComparer.Ordinal)))
        {
            throw chart.Odd("it waits in other steps than it came to");
        }

        if (_trail.Ended != (state.Status is WorkflowStatus.Finished) || state.Incidents.Count > 0)
        {
            throw chart.Odd($"it is {state.SubStatus}");
        }

        memory.Keep(chart, _trail.Marking, state);
        return _trail.Transitions;
    }
}
