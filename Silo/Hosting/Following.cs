using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// All that follows the journal: starts together, stops together, and tells how far behind each is. Of several processes
/// on a store one leads a follower; the others stand by.
/// </summary>
public sealed class Following(IJournal journal, ILeases leases, IEnumerable<IFollower> followers, TimeProvider clock) : IAsyncDisposable
{
    private FollowerRunner[] _runners = [.. followers.Select(follower => new FollowerRunner(journal, leases, follower, clock))];

    /// <summary>How many events each follower is behind.</summary>
    public IReadOnlyDictionary<string, long> Lags => _runners.ToDictionary(runner => runner.Name, runner => runner.Lag);

    /// <summary>How many events the followers are behind that the work waits for.</summary>
    public long NeededLag => _runners.Where(runner => !runner.IsRemote).Select(runner => runner.Lag).DefaultIfEmpty().Max();

    /// <summary>The followers whose other end isn't ours, how far behind they are, and what troubles them.</summary>
    public IEnumerable<(string Name, long Lag, string? Trouble)> Remote =>
        _runners.Where(runner => runner.IsRemote).Select(runner => (runner.Name, runner.Lag, runner.Trouble));

    /// <summary>Starts.</summary>
    public void Start()
    {
        foreach (var runner in _runners)
        {
            runner.Start();
        }
    }

    /// <summary>
    /// Waits until all followers in the house handled all there is, what they caused to happen included. For demonstrations and
    /// tests; while others write it may never end.
    /// </summary>
    public async Task RestAsync(CancellationToken cancellationToken = default)
    {
        long head;
        do
        {
            head = journal.Head;
            await Task.WhenAll(_runners.Where(runner => !runner.IsRemote).Select(runner => runner.CaughtUp(head, cancellationToken)));
        }
        while (journal.Head != head);
    }

    /// <summary>Waits until a follower handled this position, whoever leads it.</summary>
    internal Task CaughtUpAsync(string follower, long position) => _runners.Single(runner => runner.Name == follower).CaughtUp(position);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var runner in Interlocked.Exchange(ref _runners, []))
        {
            await runner.DisposeAsync();
        }
    }
}
