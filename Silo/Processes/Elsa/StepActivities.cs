using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using LokaalSignaal.Workflows.Processes.Elsa;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>The case comes in (<i>intake</i>).</summary>
[Activity("LokaalSignaal", "Intake", category: "LokaalSignaal")]
public sealed class IntakeActivity : StepActivity;

/// <summary>Labels are proposed.</summary>
[Activity("LokaalSignaal", "Triage", category: "LokaalSignaal")]
public sealed class TriageActivity : StepActivity;

/// <summary>Somebody does something.</summary>
[Activity("LokaalSignaal", "Task", category: "LokaalSignaal")]
public sealed class TaskActivity : StepActivity;

/// <summary>Somebody decides (<i>beslissing</i>).</summary>
[Activity("LokaalSignaal", "Decide", category: "LokaalSignaal")]
public sealed class DecideActivity : StepActivity;

/// <summary>The case waits until something happens elsewhere, or until a term passes.</summary>
[Activity("LokaalSignaal", "Wait", category: "LokaalSignaal")]
public sealed class WaitActivity : StepActivity;

/// <summary>The givers are told (<i>terugkoppeling</i>).</summary>
[Activity("LokaalSignaal", "Feedback", category: "LokaalSignaal")]
public sealed class FeedbackActivity : StepActivity;

/// <summary>The way splits: all branches go on side by side.</summary>
[Activity("LokaalSignaal", "Fork", category: "LokaalSignaal")]
public sealed class ForkActivity : ChartActivity
{
    private protected override ValueTask WalkAsync(ActivityExecutionContext context, Trail trail)
    {
        trail.Enter(Id, context);
        return context.CompleteActivityWithOutcomesAsync(trail.Split(Id, context));
    }
}

/// <summary>A branch came to its join: it waits there for the others.</summary>
[Activity("LokaalSignaal", "Arrival", category: "LokaalSignaal")]
public sealed class ArrivalActivity : ChartActivity
{
    private protected override ValueTask WalkAsync(ActivityExecutionContext context, Trail trail)
    {
        trail.Arrive(Id, context);
        return context.CompleteActivityWithOutcomesAsync(ElsaChart.Arrived);
    }
}

/// <summary>The branches of a fork come together: Elsa comes here once all of them arrived.</summary>
[Activity("LokaalSignaal", "Join", category: "LokaalSignaal")]
public sealed class JoinActivity : ChartActivity
{
    private protected override ValueTask WalkAsync(ActivityExecutionContext context, Trail trail) =>
        context.CompleteActivityWithOutcomesAsync(trail.Join(Id, context));
}

/// <summary>The end: nothing else goes on.</summary>
[Activity("LokaalSignaal", "Close", category: "LokaalSignaal")]
public sealed class CloseActivity : ChartActivity, ITerminalNode
{
    private protected override ValueTask WalkAsync(ActivityExecutionContext context, Trail trail)
    {
        trail.Enter(Id, context);
        trail.End(Id);
        return context.CompleteActivityAsync();
    }
}
