using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal;

public abstract class FollowerTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly IStoreHome _home;
    private readonly ManualTime _time = new(Some.Morning);
    private IStore _store = null!;

    private protected FollowerTests(IStoreHome home) => _home = home;

    public Task InitializeAsync()
    {
        _store = _home.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task A_follower_sees_everything_once_and_in_order()
    {
        var notebook = new Notebook();
        await using var runner = new FollowerRunner(_store, _store, notebook, _time);
        runner.Start();

        await Task.WhenAll(Enumerable.Range(1, 1200).Select(n => _store.AppendAsync(Some.Given(n)).AsTask()));
        await runner.CaughtUp(1200).WaitAsync(_patience);

        Assert.Equal(Enumerable.Range(1, 1200).Select(n => (long)n), notebook.Seen);
        Assert.True(notebook.Largest <= 500);
        Assert.Equal(0, runner.Lag);
    }

    [StoreFact]
    public async Task After_a_failure_the_same_events_come_again()
    {
        var notebook = new Notebook { Failures = 2 };
        await using var runner = new FollowerRunner(_store, _store, notebook, _time);
        await _store.AppendAsync(Some.Given(1));
        runner.Start();

        await _time.SetWithin(TimeSpan.FromMilliseconds(50));
        Assert.Equal("not now", runner.Failure!.Message);
        Assert.Equal(1, runner.Lag);
        _time.Move(TimeSpan.FromMilliseconds(50));
        await _time.SetWithin(TimeSpan.FromMilliseconds(100));
        _time.Move(TimeSpan.FromMilliseconds(100));
        await runner.CaughtUp(1).WaitAsync(_patience);

        Assert.Equal([1L], notebook.Seen);
        Assert.Equal(3, notebook.Calls);
    }

    [StoreFact]
    public async Task After_a_stop_it_goes_on_where_it_was()
    {
        await _store.AppendAsync(Some.Given(1));
        await FollowUpTo(1, new Notebook());
        await _store.AppendAsync(Some.Given(2));

        var second = new Notebook();
        await FollowUpTo(2, second);

        Assert.Equal([2L], second.Seen);
    }

    [StoreFact]
    public async Task What_was_handled_but_not_saved_comes_again()
    {
        var crash = new Notebook { CrashAfter = true };
        await _store.AppendAsync(Some.Given(1));
        await using (var runner = new FollowerRunner(_store, _store, crash, _time))
        {
            runner.Start();
            await crash.Handled.Task.WaitAsync(_patience);
        }

        var second = new Notebook();
        await FollowUpTo(1, second);

        Assert.Equal([1L], crash.Seen);
        Assert.Equal([1L], second.Seen);
    }

    private async Task FollowUpTo(long position, Notebook notebook)
    {
        await using var runner = new FollowerRunner(_store, _store, notebook, _time);
        runner.Start();
        await runner.CaughtUp(position).WaitAsync(_patience);
    }

    private sealed class Notebook : IFollower
    {
        public string Name => "notebook";

        public List<long> Seen { get; } = [];

        public int Calls { get; private set; }

        public int Largest { get; private set; }

        public int Failures { get; set; }

        public bool CrashAfter { get; init; }

        public TaskCompletionSource Handled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
        {
            Calls++;
            if (Failures-- > 0)
            {
                throw new InvalidOperationException("not now");
            }

            Largest = Math.Max(Largest, events.Length);
            Seen.AddRange(events.Select(e => e.Position));
            Handled.TrySetResult();
            if (CrashAfter)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
    }
}
