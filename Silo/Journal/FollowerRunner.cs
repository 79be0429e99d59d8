namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Leads one follower through the journal from where it was: at least once, in order, and patiently after a failure.
/// </summary>
/// <param name="journal">What it reads, and where its position is kept.</param>
/// <param name="follower">What it leads.</param>
/// <param name="time">The clock that it waits by after a failure.</param>
public sealed class FollowerRunner(IJournal journal, IFollower follower, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The follower's name.</summary>
    public string Name => follower.Name;

    /// <summary>The last position that was handled and saved.</summary>
    public long Position { get; }

    /// <summary>How many events it is behind.</summary>
    public long Lag => journal.Head - Position;

    /// <summary>The last failure; none when the last attempt went well.</summary>
    public Exception? Failure { get; }

    /// <summary>Starts it.</summary>
    public void Start() => throw new NotImplementedException(time.ToString());

    /// <summary>Ends when the follower has handled this position.</summary>
    public Task CaughtUp(long position, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException($"{position} {cancellationToken}");

    /// <summary>Stops it after what it is handling now.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
