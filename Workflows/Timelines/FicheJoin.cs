using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Timelines;

/// <summary>
/// The part of a fiche's story that belongs to one of its signals: what happens from the link until its end, and the
/// feedback that was given before it. What was shown stays when the signal is taken out again.
/// </summary>
internal static class FicheJoin
{
    public static ImmutableArray<TimelineEntry> ForGiver(Story fiche, CaseId signal)
    {
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        foreach (var (recorded, link) in Linked(fiche, signal))
        {
            var entry = recorded.Event is SignalBundled
                ? new TimelineEntry(recorded.At, recorded.Position, TimelineKind.Bundled)
                : Projection.ForGiver(recorded, fiche.Definition);
            if (entry is not null)
            {
                entries.Add(Moved(entry, link));
            }
        }

        return entries.ToImmutable();
    }

    public static ImmutableArray<TimelineEntry> ForStaff(Story fiche, CaseId signal)
    {
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        foreach (var (recorded, link) in Linked(fiche, signal))
        {
            if (recorded.Event is SignalBundled or SignalUnbundled or FeedbackGiven)
            {
                var entry = Projection.ForStaff(recorded, fiche.Definition)!;
                entries.Add(Moved(entry, link) with { Fiche = recorded.Case, Internal = recorded.Event is SignalUnbundled });
            }
        }

        return entries.ToImmutable();
    }

    // Feedback from before the link is news to this giver when the link is made.
    private static TimelineEntry Moved(TimelineEntry entry, RecordedEvent link) =>
        entry.Position < link.Position ? entry with { At = link.At, Position = link.Position } : entry;

    private static IEnumerable<(RecordedEvent Recorded, RecordedEvent Link)> Linked(Story fiche, CaseId signal)
    {
        var earlier = new List<RecordedEvent>();
        RecordedEvent? link = null;
        foreach (var recorded in fiche.Events)
        {
            switch (recorded.Event)
            {
                case SignalBundled bundled when bundled.Signal == signal:
                    link = recorded;
                    yield return (recorded, recorded);
                    foreach (var told in earlier)
                    {
                        yield return (told, recorded);
                    }

                    earlier.Clear();
                    break;
                case SignalUnbundled unbundled when unbundled.Signal == signal && link is not null:
                    yield return (recorded, link);
                    link = null;
                    break;
                case SignalBundled or SignalUnbundled:
                    break;
                case FeedbackGiven when link is null:
                    earlier.Add(recorded);
                    break;
                default:
                    if (link is not null)
                    {
                        yield return (recorded, link);
                    }

                    break;
            }
        }
    }
}
