using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>
/// Warns before mandates and agreements end: the municipality's admins and the organisation's, or its processors where it
/// has no admin. The key of each warning is made of what ends, so it is written once. It forgets requests that nobody
/// confirmed too.
/// </summary>
public sealed class EndingWatch(IStoreReader reader, IJournal journal, WaitingAsks asks, ILeases leases, BrusselsTime time, TimeProvider clock)
    : Watch("endings", TimeSpan.FromMinutes(10), leases, clock)
{
    /// <summary>Warns of all that ends soon and that nobody was warned of.</summary>
    /// <returns>How many notices were written.</returns>
    public async Task<int> WarnAsync(CancellationToken cancellationToken = default)
    {
        var due = await DueAsync(cancellationToken);
        var now = time.Now.ToUnixTimeMilliseconds();
        return due.Count == 0 ? 0 : await journal.WriteAsync(unit => due.Sum(one => Tell(unit, one.Standing, one.Ending, now)), cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LookAsync(CancellationToken cancellationToken)
    {
        await WarnAsync(cancellationToken);
        await asks.ForgetOldAsync(cancellationToken);
    }

    private async Task<List<(Standing Standing, Ending Ending)>> DueAsync(CancellationToken cancellationToken)
    {
        var (active, today) = (Words.Of(PartnershipStanding.Active), time.Today);
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Partnerships.Where(row => row.Standing == active && (row.UntilDay != null || row.Mandates != "[]"))
            .OrderBy(row => row.CaseId).ToListAsync(cancellationToken);
        var due = rows.Select(Standings.Of).SelectMany(standing => Ending.Due(standing, today).Select(ending => (Standing: standing, Ending: ending))).ToList();
        if (due.Count == 0)
        {
            return due;
        }

        var warned = (await context.Notices.Where(notice => notice.SourcePosition < 0)
            .Select(notice => new { notice.CaseId, notice.SourcePosition }).Distinct().ToListAsync(cancellationToken))
            .Select(notice => (notice.CaseId, notice.SourcePosition)).ToHashSet();
        return [.. due.Where(one => !warned.Contains((one.Standing.Partnership.ToString(), EndingKey.Of(one.Ending))))];
    }

    private static int Tell(IWriteUnit unit, Standing standing, Ending ending, long now) => unit.Execute(
        """
        INSERT INTO notices (person_index, source_position, case_id, kind, at)
        SELECT DISTINCT person_index, $1, $2, $3, $4 FROM capacities
        WHERE capacity = $5 OR capacity = $6
           OR (capacity = $7 AND NOT EXISTS (SELECT 1 FROM capacities WHERE capacity = $6))
        ON CONFLICT DO NOTHING
        """,
        EndingKey.Of(ending),
        standing.Partnership.ToString(),
        EndingKey.KindOf(ending),
        now,
        new Capacity(standing.Municipality, Role.Admin).ToString(),
        new Capacity(standing.Organisation, Role.Admin).ToString(),
        new Capacity(standing.Organisation, Role.Processor).ToString());
}
