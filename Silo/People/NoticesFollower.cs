using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.People;

/// <summary>
/// Tells givers what became of their signals. A person is told of an event once, however many signals of theirs it
/// concerns, and however often the event comes.
/// </summary>
public sealed class NoticesFollower(IJournal journal) : IFollower
{
    /// <inheritdoc/>
    public string Name => "notices";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var told = events.Select(recorded => (Event: recorded, Kind: KindOf(recorded))).Where(pair => pair.Kind is not null).ToArray();
        if (told.Length > 0)
        {
            await journal.WriteAsync(unit => told.Sum(pair => Tell(unit, pair.Event, pair.Kind!)), cancellationToken);
        }
    }

    private static string? KindOf(RecordedEvent recorded) => recorded.Event switch
    {
        FeedbackGiven => "feedback",
        SignalReferred => "referred",
        SignalBundled => "bundled",
        ProcessEnded => recorded.Case.Kind == CaseKind.Fiche ? "fiche-closed" : "closed",
        _ => null,
    };

    private static int Tell(IWriteUnit unit, RecordedEvent recorded, string kind) => recorded switch
    {
        { Event: SignalBundled bundled } => One(unit, recorded, bundled.Signal, recorded.Case, kind),
        { Case: var id } when id.Kind == CaseKind.Fiche => All(unit, recorded, kind),
        { Event: ProcessEnded, Capacity.Role: Role.System } when WithFiche(unit, recorded) => 0,
        { Case: var id } => One(unit, recorded, id, null, kind),
    };

    // What ends because its fiche did is no news of its own: the giver was told of the fiche, once for all its signals.
    private static bool WithFiche(IWriteUnit unit, RecordedEvent recorded) => unit.Scalar(
        """
        SELECT 1 FROM fiche_links l
        JOIN signals s ON s.case_id = l.signal_id
        JOIN notices n ON n.person_index = s.giver_index AND n.fiche_id = l.fiche_id
        WHERE l.signal_id = $1 AND n.kind = 'fiche-closed' AND n.source_position < $2
        """,
        recorded.Case.ToString(),
        recorded.Position) is not null;

    private static int One(IWriteUnit unit, RecordedEvent recorded, CaseId signal, CaseId? fiche, string kind) => unit.Execute(
        """
        INSERT INTO notices (person_index, source_position, case_id, fiche_id, kind, at)
        SELECT giver_index, $1, case_id, $2, $3, $4 FROM signals WHERE case_id = $5 AND giver_index IS NOT NULL
        ON CONFLICT DO NOTHING
        """,
        recorded.Position,
        fiche?.ToString(),
        kind,
        recorded.At.ToUnixTimeMilliseconds(),
        signal.ToString());

    // One row a person: the first of their signals stands for all.
    private static int All(IWriteUnit unit, RecordedEvent recorded, string kind) => unit.Execute(
        """
        INSERT INTO notices (person_index, source_position, case_id, fiche_id, kind, at)
        SELECT s.giver_index, $1, min(s.case_id), $2, $3, $4
        FROM fiche_links l JOIN signals s ON s.case_id = l.signal_id
        WHERE l.fiche_id = $2 AND s.giver_index IS NOT NULL
          AND l.linked_version <= $5 AND (l.unlinked_version IS NULL OR l.unlinked_version > $5)
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.person_index = s.giver_index AND n.source_position = $1)
        GROUP BY s.giver_index
        ON CONFLICT DO NOTHING
        """,
        recorded.Position,
        recorded.Case.ToString(),
        kind,
        recorded.At.ToUnixTimeMilliseconds(),
        recorded.Version);
}
