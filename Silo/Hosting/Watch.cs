using LokaalSignaal.Silo.Journal;
using Polly;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// Looks at the store from time to time, in one of several processes on it. What it looks for stands in the store, so a
/// watch that was off finds what it missed.
/// </summary>
/// <param name="lease">The name of the lease that the one process has.</param>
/// <param name="every">How often it looks.</param>
/// <param name="leases">Where the lease is had.</param>
/// <param name="clock">The clock of its timer.</param>
public abstract class Watch(string lease, TimeSpan every, ILeases leases, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _watching = Task.CompletedTask;
    private bool _stopped;

    /// <summary>Starts watching.</summary>
    public void Start() => _watching = Task.Run(WatchAsync);

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
        GC.SuppressFinalize(this);
    }

    /// <summary>Looks once. It may be done again, when it failed half way.</summary>
    protected abstract Task LookAsync(CancellationToken cancellationToken);

    private Task WatchAsync()
    {
        var patience = Patience.Endless(clock);
        return new OneForAll(leases, lease, clock, patience)
            .RunAsync(led => WatchAsync(patience, led), _ => ValueTask.CompletedTask, _stopping.Token);
    }

    private async Task WatchAsync(ResiliencePipeline patience, CancellationToken led)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            await patience.ExecuteAsync(async stopping => await LookAsync(stopping), led);
        }
        while (await timer.WaitForNextTickAsync(led));
    }
}
