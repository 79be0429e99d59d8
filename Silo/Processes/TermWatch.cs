using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;
using Polly;

namespace LokaalSignaal.Silo.Processes;

/// <summary>
/// Watches the terms of active steps. What is due stands in the store, so a watch that was off finds what it missed; the
/// key of each command is derived from the case and the step's visit, so a term passes once. Of several processes on a
/// store one watches.
/// </summary>
public sealed class TermWatch(IStoreReader reader, ILeases leases, ICaseHost host, BrusselsTime time, TimeProvider clock) : IAsyncDisposable
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private Task _watching = Task.CompletedTask;
    private bool _stopped;

    /// <summary>Starts watching.</summary>
    public void Start() => _watching = Task.Run(WatchAsync);

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
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private Task WatchAsync()
    {
        var patience = Patience.Endless(clock);
        return new OneForAll(leases, "terms", clock, patience)
            .RunAsync(led => WatchAsync(patience, led), _ => ValueTask.CompletedTask, _stopping.Token);
    }

    private async Task WatchAsync(ResiliencePipeline patience, CancellationToken led)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await patience.ExecuteAsync(async stopping => await PassAsync(stopping), led);
        }
        while (await timer.WaitForNextTickAsync(led));
    }

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
