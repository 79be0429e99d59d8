using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Tells pages in this process what changed. It remembers nothing: who subscribes hears of what comes.</summary>
public sealed class LiveFeed(IJournal journal, TimeProvider clock) : ILiveFeed, IAsyncDisposable
{
    private const int AtOnce = 500;

    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = [];
    private readonly CancellationTokenSource _stopping = new();
    private Task _listening = Task.CompletedTask;
    private bool _stopped;

    /// <summary>Starts listening from the newest event on.</summary>
    public void Start() => _listening = Task.Run(() => ListenAsync(journal.Head));

    /// <inheritdoc/>
    public IDisposable Subscribe(OwnerId owner, Func<CaseId, Task> changed)
    {
        var subscription = new Subscription(owner, changed, gone => _subscriptions.TryRemove(gone, out _));
        _subscriptions[subscription] = 0;
        return subscription;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task ListenAsync(long position)
    {
        var patience = Patience.Endless(clock);
        while (!_stopping.IsCancellationRequested)
        {
            await journal.WaitBeyondAsync(position, _stopping.Token);
            var events = await patience.ExecuteAsync(stopping => journal.ReadAfterAsync(position, AtOnce, stopping), _stopping.Token);
            position = events.IsEmpty ? position : events[^1].Position;
            Tell([.. events.Select(recorded => recorded.Case).Distinct()]);
        }
    }

    private void Tell(ImmutableArray<CaseId> changed)
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            subscription.Tell(changed.Where(id => id.Owner == subscription.Owner));
        }
    }

    private sealed class Subscription(OwnerId owner, Func<CaseId, Task> changed, Action<Subscription> leave) : IDisposable
    {
        private readonly Lock _gate = new();
        private Task _last = Task.CompletedTask;

        public OwnerId Owner => owner;

        public void Dispose() => leave(this);

        public void Tell(IEnumerable<CaseId> cases)
        {
            lock (_gate)
            {
                foreach (var id in cases)
                {
                    _last = NextAsync(_last, id);
                }
            }
        }

        // One after the other; a page that went away in between is nobody's trouble.
        private async Task NextAsync(Task before, CaseId id)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            await changed(id);
        }
    }
}
