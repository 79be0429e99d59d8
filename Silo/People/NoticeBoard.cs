using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.People;

/// <summary>Remembers what givers saw of what they were told.</summary>
/// <param name="journal">Everything that writes goes through it.</param>
/// <param name="index">Who a person is in the rows.</param>
/// <param name="time">When they saw it.</param>
public sealed class NoticeBoard(IJournal journal, IPersonIndex index, TimeProvider time) : INoticeBoard
{
    /// <inheritdoc/>
    public async ValueTask ReadAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default)
    {
        var me = index.Of(reader.Person);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();

        // A notice of a fiche stands with the first of somebody's signals in it: seeing any of them is seeing it.
        await journal.WriteAsync(
            unit => unit.Execute(
                """
                UPDATE notices SET read_at = $1
                WHERE person_index = $2 AND read_at IS NULL
                  AND (case_id = $3 OR fiche_id IN (SELECT fiche_id FROM fiche_links WHERE signal_id = $3))
                """,
                now,
                me,
                signal.ToString()),
            cancellationToken);
    }
}
