using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Journal;

/// <summary>What the journal has of a case: its newest snapshot, and the events after it.</summary>
/// <param name="Snapshot">None: there is none, or it wasn't wanted.</param>
/// <param name="Events">The events after the snapshot, or all of them.</param>
public sealed record CaseHistory(SnapshotDraft? Snapshot, ImmutableArray<RecordedEvent> Events)
{
    /// <summary>The version of the case; 0 where there is no such case.</summary>
    public long Version => Events.IsEmpty ? Snapshot?.Version ?? 0 : Events[^1].Version;
}
