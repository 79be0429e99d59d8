using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Processes;

/// <summary>
/// Watches the terms of active steps. The key of each command is derived from the case and the step's visit, so a term
/// passes once.
/// </summary>
public sealed class TermWatch(IStoreReader reader, ILeases leases, ICaseHost host, BrusselsTime time, TimeProvider clock)
    : Watch("terms", TimeSpan.FromSeconds(30), leases, clock)
{
    private const int AtOnce = 500;

    /// <summary>Lets all terms pass that are over by now.</summary>
    /// <returns>How many were.</returns>
    public async Task<int> PassAsync(CancellationToken cancellationToken = default)
    {
        var over = await OverAsync(cancellationToken);
        foreach (var (id, visit) in over)
        {
            await host.SendAsync(new Dispatch(id, new PassTerm(visit), Actor.System, KeyOf(id, visit)), cancellationToken);
        }

        return over.Count;
    }

    /// <summary>The key under which a term passes: once, and never that of another case.</summary>
    public static CommandKey KeyOf(CaseId id, int visit) => CommandKey.Of($"term-{id}-{visit}");

    /// <inheritdoc/>
    protected override async Task LookAsync(CancellationToken cancellationToken) => await PassAsync(cancellationToken);

    private async Task<List<(CaseId Case, int Visit)>> OverAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Steps.Where(step => !step.Overdue && step.Due < today)
            .OrderBy(step => step.Due).Take(AtOnce)
            .Select(step => new { step.CaseId, step.Visit }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (CaseId.Of(row.CaseId), row.Visit))];
    }
}
