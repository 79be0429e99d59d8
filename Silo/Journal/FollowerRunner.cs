using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Leads one follower through the journal from where it was: at least once, in order, and patiently after a failure.
/// </summary>
/// <param name="journal">What it reads, and where its position is kept.</param>
/// <param name="follower">What it leads.</param>
/// <param name="time">The clock that it waits by after a failure.</param>
public sealed class FollowerRunner(IJournal journal, IFollower follower, TimeProvider time) : IAsyncDisposable
{
    private const int Most = 500;
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Pulse _handled = new(0);
    private Task _running = Task.CompletedTask;
    private TimeSpan _patience = _shortest;

    /// <summary>The follower's name.</summary>
    public string Name => follower.Name;

    /// <summary>The last position that was handled and saved.</summary>
    public long Position => _handled.At;

    /// <summary>How many events it is behind.</summary>
    public long Lag => Math.Max(0, journal.Head - Position);

    /// <summary>The last failure; none when the last attempt went well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Starts it. Once.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Ends when the follower has handled this position.</summary>
    public Task CaughtUp(long position, CancellationToken cancellationToken = default) =>
        _handled.WaitBeyondAsync(position - 1, cancellationToken);

    /// <summary>Stops it after what it is handling now; what isn't saved comes again.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var begun = false;
        while (!_stopping.IsCancellationRequested)
        {
            begun = await TryAsync(begun).ConfigureAwait(false);
        }
    }

    // A follower may fail in any way there is; it must neither end nor be passed over.
    private async Task<bool> TryAsync(bool begun)
    {
        try
        {
            await (begun ? StepAsync() : BeginAsync()).ConfigureAwait(false);
            (Failure, _patience) = (null, _shortest);
            return true;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return begun;
        }
        catch (Exception error)
        {
            Failure = error;
            await RestAsync().ConfigureAwait(false);
            return begun;
        }
    }

    private async Task BeginAsync() => _handled.Beat(
        await journal.WriteAsync(unit => FollowerPosition.Of(unit, Name), _stopping.Token).ConfigureAwait(false));

    private async Task StepAsync()
    {
        await journal.WaitBeyondAsync(Position, _stopping.Token).ConfigureAwait(false);
        var events = await journal.ReadAfterAsync(Position, Most, _stopping.Token).ConfigureAwait(false);
        if (events.IsEmpty)
        {
            return;
        }

        await follower.HandleAsync(events, _stopping.Token).ConfigureAwait(false);
        var last = events[^1].Position;
        _ = await journal.WriteAsync(unit => FollowerPosition.Save(unit, Name, last), _stopping.Token).ConfigureAwait(false);
        _handled.Beat(last);
    }

    private async Task RestAsync()
    {
        await Task.Delay(_patience, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _patience = _patience * 2 < _longest ? _patience * 2 : _longest;
    }
}
