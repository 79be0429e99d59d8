using Elsa.Workflows;
using Elsa.Workflows.Models;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// An activity of a chart. It decides nothing: Elsa says when it is its turn and what follows, and it tells the trail.
/// </summary>
public abstract class ChartActivity : Activity
{
    /// <inheritdoc/>
    protected sealed override ValueTask ExecuteAsync(ActivityExecutionContext context) => WalkAsync(context, TrailOf(context));

    private protected abstract ValueTask WalkAsync(ActivityExecutionContext context, Trail trail);

    private protected static Trail TrailOf(ActivityExecutionContext context) => context.GetRequiredService<Trail>();
}

/// <summary>A step: it waits until it is left by an outcome, unless nobody has to be waited for.</summary>
public abstract class StepActivity : ChartActivity
{
    private protected sealed override ValueTask WalkAsync(ActivityExecutionContext context, Trail trail)
    {
        if (trail.Enter(Id, context) is { } outcome)
        {
            return LeaveAsync(context, trail, outcome);
        }

        context.CreateBookmark(new CreateBookmarkArgs { Stimulus = Id, Callback = OnLeftAsync });
        return ValueTask.CompletedTask;
    }

    // Elsa finds it by its name.
    private ValueTask OnLeftAsync(ActivityExecutionContext context)
    {
        var trail = TrailOf(context);
        return LeaveAsync(context, trail, trail.Chosen);
    }

    private ValueTask LeaveAsync(ActivityExecutionContext context, Trail trail, OutcomeId outcome)
    {
        trail.Leave(Id, context, outcome);
        return context.CompleteActivityWithOutcomesAsync(outcome.Value);
    }
}
