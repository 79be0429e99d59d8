using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>Steps that a case only passed through, by itself and at once: nobody was there, so a story leaves them out.</summary>
public static class PassedSteps
{
    // What goes by itself has gone within this time.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    /// <summary>A timeline, oldest first, without the arrivals at steps that were left at once for a next one.</summary>
    public static ImmutableArray<TimelineItem> Without(ImmutableArray<TimelineItem> items) =>
        [.. items.Where((item, at) => item.Kind != TimelineKind.StepActivated || !IsPassed(item, items.AsSpan()[(at + 1)..]))];

    private static bool IsPassed(TimelineItem item, ReadOnlySpan<TimelineItem> later)
    {
        foreach (var next in later)
        {
            if (next.Kind == TimelineKind.StepActivated)
            {
                return next.At - item.At < AtOnce;
            }
        }

        return false;
    }
}
