using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Signals;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// Where every case comes in. A new case takes the way to its first step. One that was under way takes none: all that it
/// stood in is begun again, without a word, and its arrived branches arrive again, so that Elsa knows what the journal does.
/// </summary>
[Activity("LokaalSignaal", "Entrance", category: "LokaalSignaal")]
public sealed class EntranceActivity : ChartActivity
{
    private const string NoWay = "none";

    private protected override async ValueTask WalkAsync(ActivityExecutionContext context, Trail trail)
    {
        foreach (var activity in trail.Standing)
        {
            await context.SendSignalAsync(new ScheduleChildActivity(activity));
        }

        await context.CompleteActivityWithOutcomesAsync(trail.ComeIn(context) ?? NoWay);
    }
}
