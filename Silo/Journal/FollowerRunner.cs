using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal.Model;
using Polly;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Leads one follower through the journal from where it was: at least once, in order, and patiently after a failure. Of
/// several processes on a store one leads it, unless it keeps something of its own in each.
/// </summary>
/// <param name="journal">What it reads, and where its position is kept.</param>
/// <param name="leases">Settles which process leads it.</param>
/// <param name="follower">What it leads.</param>
/// <param name="time">The clock that it waits by after a failure, and for its turn.</param>
public sealed class FollowerRunner(IJournal journal, ILeases leases, IFollower follower, TimeProvider time) : IAsyncDisposable
{
    private const int Most = 500;

    private readonly CancellationTokenSource _stopping = new();
    private readonly Pulse _handled = new(0);
    private Task _running = Task.CompletedTask;
    private long _position;
    private bool _disposed;

    /// <summary>The follower's name.</summary>
    public string Name => follower.Name;

    /// <summary>The last position that was handled and saved, by whichever process, as far as is known here.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>How many events it is behind.</summary>
    public long Lag => Math.Max(0, journal.Head - Position);

    /// <summary>The last failure; none when the last attempt went well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether its other end isn't ours: nobody waits for it.</summary>
    public bool IsRemote => follower is IRemoteFollower;

    /// <summary>What the last failure means, of a follower whose other end isn't ours; none when the last attempt went well.</summary>
    public string? Trouble => follower is IRemoteFollower remote && Failure is { } failure ? remote.MeaningOf(failure) : null;

    /// <summary>Starts it. Once.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Ends when the follower has handled this position.</summary>
    public Task CaughtUp(long position, CancellationToken cancellationToken = default) =>
        _handled.WaitBeyondAsync(position - 1, cancellationToken);

    /// <summary>Stops it after what it is handling now; what isn't saved comes again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    // A follower may fail in any way there is; it must neither end nor be passed over.
    private async Task RunAsync()
    {
        var patience = Patience.Endless(time, error => Failure = error);
        try
        {
            await (follower is IOwnFollower { IsInEachProcess: true }
                ? LeadAsync(patience, _stopping.Token)
                : new OneForAll(leases, Name, time, patience).RunAsync(led => LeadAsync(patience, led), WatchAsync, _stopping.Token))
                .ConfigureAwait(false);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // What it was at isn't saved, and comes again.
        }
    }

    private async Task LeadAsync(ResiliencePipeline patience, CancellationToken led)
    {
        if (follower is IRemoteFollower remote)
        {
            await patience.ExecuteAsync(remote.BeginAsync, led).ConfigureAwait(false);
        }

        await patience.ExecuteAsync(BeginAsync, led).ConfigureAwait(false);
        while (true)
        {
            await patience.ExecuteAsync(StepAsync, led).ConfigureAwait(false);
        }
    }

    // While another process leads: how far it is. What troubled this one is that one's concern now.
    private ValueTask WatchAsync(CancellationToken stopping)
    {
        Failure = null;
        return Lag > 0 ? BeginAsync(stopping) : ValueTask.CompletedTask;
    }

    private async ValueTask BeginAsync(CancellationToken stopping)
    {
        // One that is further than the journal followed a store that was there before an older copy was put back.
        IsAt(follower is IOwnFollower own
            ? await own.PlaceAsync(stopping).ConfigureAwait(false) is var place && place <= journal.Head ? place : 0
            : await journal.WriteAsync(unit => FollowerPosition.Of(unit, Name), stopping).ConfigureAwait(false));
        Failure = null;
    }

    private async ValueTask StepAsync(CancellationToken led)
    {
        await journal.WaitBeyondAsync(Position, led).ConfigureAwait(false);
        var events = await journal.ReadAfterAsync(Position, Most, led).ConfigureAwait(false);
        if (!events.IsEmpty)
        {
            await follower.HandleAsync(events, led).ConfigureAwait(false);
            await SaveAsync(events[^1].Position, led).ConfigureAwait(false);
        }

        Failure = null;
    }

    private async ValueTask SaveAsync(long last, CancellationToken led)
    {
        if (follower is IOwnFollower own)
        {
            IsAt(Math.Max(await own.PlaceAsync(led).ConfigureAwait(false), last));
        }
        else if (await journal.WriteAsync(unit => FollowerPosition.TryMove(unit, Name, Position, last), led).ConfigureAwait(false))
        {
            IsAt(last);
        }
        else
        {
            // Another process led it on meanwhile.
            await BeginAsync(led).ConfigureAwait(false);
        }
    }

    private void IsAt(long position)
    {
        Volatile.Write(ref _position, position);
        _handled.Beat(position);
    }
}
