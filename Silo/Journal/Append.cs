using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Everything that one accepted command writes, in one deed: all of it is durable, or nothing is. It stands alone,
/// whatever else shares its commit.
/// </summary>
public sealed record Append
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The version that was decided on; 0 for a new case.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>
    /// What was relied on in other cases: each of these is to be at this version still, or the append is stale. For access.
    /// </summary>
    public ImmutableArray<Epoch> ReliesOn { get; init; } = [];

    /// <summary>When it happened; kept to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, as this case knows them; none for the program itself and for anonymous givers.</summary>
    public Pseudonym? By { get; init; }

    /// <summary>In what quality.</summary>
    public required Capacity Capacity { get; init; }

    /// <summary>What happened, in order. None is good where a command had nothing to do and its answer is to be remembered.</summary>
    public required ImmutableArray<CaseEvent> Events { get; init; }

    /// <summary>The texts that the events refer to.</summary>
    public ImmutableArray<TextDraft> Texts { get; init; } = [];

    /// <summary>The document that the events refer to; most refer to none.</summary>
    public DocumentDraft? Document { get; init; }

    /// <summary>How the pseudonyms of those who are new in this case, or may be, resolve.</summary>
    public ImmutableArray<Resolution> People { get; init; } = [];

    /// <summary>What to remember so that the same command isn't done twice.</summary>
    public RememberedAnswer? Answer { get; init; }

    /// <summary>The read models of this case, as they are after the events.</summary>
    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>The folded state, when it is worth keeping.</summary>
    public SnapshotDraft? Snapshot { get; init; }
}
