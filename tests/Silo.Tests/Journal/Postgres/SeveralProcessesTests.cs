using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>Two stores on one database, as two processes have them.</summary>
[Collection(PostgresServer.Collection)]
public sealed class SeveralProcessesTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly PostgresHome _home;
    private readonly PostgresStore _one;
    private readonly PostgresStore _other;

    public SeveralProcessesTests(PostgresServer server)
    {
        _home = server.NewHome();
        (_one, _other) = (_home.Store(), _home.Store());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task What_another_wrote_makes_an_append_stale()
    {
        await _one.AppendAsync(Some.Given(1));

        Assert.Equal(new AppendResult.Stale(1), await _other.AppendAsync(Some.Noted(Some.Signal(1), 0)));
        Assert.Equal(new AppendResult.Committed(2, 2), await _other.AppendAsync(Some.Noted(Some.Signal(1), 1)));
        Assert.Equal(new AppendResult.Stale(2), await _one.AppendAsync(Some.Noted(Some.Signal(1), 1)));
    }

    [StoreFact]
    public async Task What_one_answered_the_other_remembers()
    {
        await _one.AppendAsync(Some.Given(1, key: 5));

        Assert.IsType<AppendResult.Remembered>(await _other.AppendAsync(Some.Given(2, key: 5)));
        Assert.Equal(Some.Signal(1), (await _other.RecallAsync(Some.Answer(5).Key))!.Case);
    }

    [StoreFact]
    public async Task Of_all_that_race_for_a_version_one_wins()
    {
        await _one.AppendAsync(Some.Given(1));
        for (var version = 1; version <= 40; version++)
        {
            var racing = new[] { _one, _other, _one, _other }
                .Select(store => store.AppendAsync(Some.Noted(Some.Signal(1), version)).AsTask());

            var results = await Task.WhenAll(racing);

            Assert.Single(results.OfType<AppendResult.Committed>());
            Assert.Equal(3, results.Count(result => result == new AppendResult.Stale(version + 1)));
        }

        Assert.Equal(41, await _one.HeadAsync(Some.Signal(1)));
    }

    [StoreFact]
    public async Task Positions_and_chain_are_one()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 1000)
            .Select(n => (n % 2 == 0 ? _one : _other).AppendAsync(Some.Given(n)).AsTask()));

        var positions = results.Select(result => Assert.IsType<AppendResult.Committed>(result).FirstPosition).Order();
        Assert.Equal(Enumerable.Range(1, 1000).Select(n => (long)n), positions);
        Assert.True((long)_home.Ask("SELECT COUNT(*) FROM batches")! > 1);
        Assert.Empty(await _one.VerifyAsync());
    }

    [StoreFact]
    public async Task A_follower_of_one_sees_what_the_other_writes()
    {
        var notebook = new Notebook();
        await using var runner = new FollowerRunner(_one, _one, notebook, TimeProvider.System);
        runner.Start();

        await Task.WhenAll(Enumerable.Range(1, 200).Select(n => (n % 2 == 0 ? _one : _other).AppendAsync(Some.Given(n)).AsTask()));
        await runner.CaughtUp(200).WaitAsync(_patience);

        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), notebook.Seen);
    }

    [StoreFact]
    public async Task Nobody_passes_a_writer_that_is_held_before_its_commit()
    {
        var notebook = new Notebook();
        await using var runner = new FollowerRunner(_other, _other, notebook, TimeProvider.System);
        runner.Start();
        await runner.CaughtUp(0);
        using var first = new Gate();
        using var second = new Gate();
        var waiting = _one.WriteAsync(_ => first.Hold());
        await first.Held;
        var slow = _one.AppendAsync(Some.Given(1)).AsTask();
        var holding = _one.WriteAsync(_ => second.Hold());
        first.Open();
        await waiting;
        await second.Held;

        var others = Enumerable.Range(2, 1000).Select(n => _other.AppendAsync(Some.Given(n)).AsTask()).ToArray();
        Assert.Empty(await _other.ReadAfterAsync(0, 2000));
        Assert.DoesNotContain(others, other => other.IsCompleted);
        second.Open();
        await holding;

        Assert.Equal(new AppendResult.Committed(1, 1), await slow);
        await Task.WhenAll(others);
        await runner.CaughtUp(1001).WaitAsync(_patience);
        Assert.Equal(Enumerable.Range(1, 1001).Select(n => (long)n), notebook.Seen);
    }

    [StoreFact]
    public async Task Who_writes_waits_for_whoever_gives_the_positions()
    {
        using var gate = new Gate();
        var holding = _one.WriteAsync(_ => gate.Hold());
        await gate.Held;

        var waiting = _other.AppendAsync(Some.Given(1)).AsTask();
        await Task.WhenAny(waiting, SomebodyWaitsAsync(waiting)).WaitAsync(_patience);
        Assert.False(waiting.IsCompleted);
        gate.Open();
        await holding;

        Assert.Equal(new AppendResult.Committed(1, 1), await waiting.WaitAsync(_patience));
    }

    // Waits for the lock that gives positions, as the server sees it.
    private Task SomebodyWaitsAsync(Task other) => Task.Run(() =>
    {
        while (_home.Ask("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 7810206 AND NOT granted") is null && !other.IsCompleted)
        {
        }
    });

    private sealed class Notebook : IFollower
    {
        public string Name => "notebook";

        public ConcurrentQueue<long> Seen { get; } = [];

        public ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
        {
            foreach (var happened in events)
            {
                Seen.Enqueue(happened.Position);
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Holds a writer in its open transaction.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new();

        public Task Held => _held.Task;

        public int Hold()
        {
            _held.TrySetResult();
            _open.Wait();
            return 0;
        }

        public void Open() => _open.Set();

        public void Dispose() => _open.Dispose();
    }
}
