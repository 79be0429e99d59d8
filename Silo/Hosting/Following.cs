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

    /// <summary>Starts.</summary>
    public void Start()
    {
        foreach (var runner in _runners)
        {
            runner.Start();
        }
    }

    /// <summary>
    /// Waits until all followers handled all there is, what they caused to happen included. For demonstrations and
    /// tests; while others write it may never end.
    /// </summary>
    public async Task RestAsync(CancellationToken cancellationToken = default)
    {
        long head;
        do
        {
            head = journal.Head;
            await Task.WhenAll(_runners.Select(runner => runner.CaughtUp(head, cancellationToken)));
        }
        while (journal.Head != head);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var runner in Interlocked.Exchange(ref _runners, []))
        {
            await runner.DisposeAsync();
        }
    }
}
