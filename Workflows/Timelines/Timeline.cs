using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Workflows.Timelines;

/// <summary>The events of a case, oldest first, with the definition that it goes by.</summary>
/// <param name="Events">All of them.</param>
/// <param name="Definition">The definition; none where it isn't known any more.</param>
public sealed record Story(ImmutableArray<RecordedEvent> Events, ProcessDefinition? Definition);

/// <summary>
/// What happened to a case, as each reader may read it. A giver reads what their signal tells, joined with what its
/// fiches tell while they hold it; nothing is copied from a fiche to its signals, so a step that concerns 200 signals is
/// one event, and a giver whose signal comes in later needs no back-fill.
/// </summary>
public static class Timeline
{
    /// <summary>A fiche for those who process it.</summary>
    public static ImmutableArray<TimelineEntry> OfFiche(Story fiche) =>
        [.. Collapsed(fiche.Events.Select(recorded => Projection.ForStaff(recorded, fiche.Definition)).OfType<TimelineEntry>())];

    /// <summary>A fiche for the mandatary: all but the notes of those who process it.</summary>
    public static ImmutableArray<TimelineEntry> OfFicheForMandatary(Story fiche) =>
        [.. OfFiche(fiche).Where(entry => entry.Kind != TimelineKind.Note)];

    /// <summary>A signal for those who process it; with when it came into fiches and out, and what they told its giver.</summary>
    public static ImmutableArray<TimelineEntry> OfSignal(Story signal, ImmutableArray<Story> fiches)
    {
        var id = signal.Events[0].Case;
        var own = signal.Events.Select(recorded => Projection.ForStaff(recorded, signal.Definition)).OfType<TimelineEntry>();
        return Sorted([.. Unnamed(own, signal), .. fiches.SelectMany(fiche => FicheJoin.ForStaff(fiche, id))]);
    }

    /// <summary>A signal for a partner with a mandate: as for those who process it, without whoever gave it.</summary>
    public static ImmutableArray<TimelineEntry> OfSignalForPartner(Story signal, ImmutableArray<Story> fiches)
    {
        var givers = signal.Events.Select(recorded => recorded.Event).OfType<SignalGiven>().Select(given => given.Giver).ToHashSet();
        return [.. OfSignal(signal, fiches).Select(entry => entry.By is { } by && givers.Contains(by) ? entry with { By = null } : entry)];
    }

    /// <summary>A signal for its giver: the join with the giver-facing events of its fiches.</summary>
    public static ImmutableArray<TimelineEntry> OfSignalForGiver(Story signal, ImmutableArray<Story> fiches)
    {
        var id = signal.Events[0].Case;
        var own = signal.Events.Select(recorded => Projection.ForGiver(recorded, signal.Definition)).OfType<TimelineEntry>();
        return Sorted([.. own, .. fiches.SelectMany(fiche => FicheJoin.ForGiver(fiche, id))]);
    }

    /// <summary>A partnership, for all who may read it.</summary>
    public static ImmutableArray<TimelineEntry> OfPartnership(Story partnership) =>
        [.. partnership.Events.Select(recorded => Projection.ForStaff(recorded, partnership.Definition)).OfType<TimelineEntry>()];

    // Who stays anonymous is named nowhere, not even as who added something.
    private static IEnumerable<TimelineEntry> Unnamed(IEnumerable<TimelineEntry> own, Story signal)
    {
        var hidden = signal.Events.Select(recorded => recorded.Event).OfType<SignalGiven>()
            .Where(given => given.Anonymous).Select(given => (Pseudonym?)given.Giver).FirstOrDefault();
        return own.Select(entry => hidden is not null && entry.By == hidden ? entry with { By = null } : entry);
    }

    // Two hundred signals that came in together are one line.
    private static IEnumerable<TimelineEntry> Collapsed(IEnumerable<TimelineEntry> entries)
    {
        TimelineEntry? before = null;
        foreach (var entry in entries)
        {
            if (!IsSameBundling(before, entry))
            {
                yield return entry;
            }

            before = entry;
        }
    }

    private static bool IsSameBundling(TimelineEntry? before, TimelineEntry entry) =>
        entry.Kind is TimelineKind.Bundled or TimelineKind.Unbundled
        && before is not null && before.Kind == entry.Kind && before.At == entry.At && before.By == entry.By;

    private static ImmutableArray<TimelineEntry> Sorted(IEnumerable<TimelineEntry> entries) =>
        [.. entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Position)];
}
