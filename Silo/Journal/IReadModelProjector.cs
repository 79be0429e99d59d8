using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Makes the read models of a case anew from all that happened to it, to compare or to rebuild them.</summary>
public interface IReadModelProjector
{
    /// <summary>The rows as they must be after the last of these events; whom they lead to is found by their pseudonyms.</summary>
    ImmutableArray<Row> Project(CaseId id, ImmutableArray<RecordedEvent> history);
}
