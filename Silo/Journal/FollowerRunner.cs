using LokaalSignaal.Silo.Hosting;
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

    private readonly CancellationTokenSource _stopping = new();
    private readonly Pulse _handled = new(0);
    private Task _running = Task.CompletedTask;

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

    // A follower may fail in any way there is; it must neither end nor be passed over.
    private async Task RunAsync()
    {
        var patience = Patience.Endless(time, error => Failure = error);
        try
        {
            await patience.ExecuteAsync(BeginAsync, _stopping.Token).ConfigureAwait(false);
            while (true)
            {
                await patience.ExecuteAsync(StepAsync, _stopping.Token).ConfigureAwait(false);
            }
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // What it was at isn't saved, and comes again.
        }
    }

    private async ValueTask BeginAsync(CancellationToken stopping)
    {
        _handled.Beat(await journal.WriteAsync(unit => FollowerPosition.Of(unit, Name), stopping).ConfigureAwait(false));
        Failure = null;
    }

    private async ValueTask StepAsync(CancellationToken stopping)
    {
        await journal.WaitBeyondAsync(Position, stopping).ConfigureAwait(false);
        var events = await journal.ReadAfterAsync(Position, Most, stopping).ConfigureAwait(false);
        if (!events.IsEmpty)
        {
            await follower.HandleAsync(events, stopping).ConfigureAwait(false);
            var last = events[^1].Position;
            _ = await journal.WriteAsync(unit => FollowerPosition.Save(unit, Name, last), stopping).ConfigureAwait(false);
            _handled.Beat(last);
        }

        Failure = null;
    }
}
