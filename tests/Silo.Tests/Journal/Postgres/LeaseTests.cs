using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>What one process does for all, with two stores on one database as two processes have them.</summary>
[Collection(PostgresServer.Collection)]
public sealed class LeaseTests : IAsyncLifetime
{
    private const string EndSessions = "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7810208";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly PostgresHome _home;
    private readonly PostgresStore _one;
    private readonly PostgresStore _other;

    public LeaseTests(PostgresServer server)
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
    public async Task One_has_it_until_it_lets_go()
    {
        await using var other = _other.LeaseOf("bundling");
        await using (var one = _one.LeaseOf("bundling"))
        {
            Assert.True(await one.TryTakeAsync(CancellationToken.None));
            Assert.False(await other.TryTakeAsync(CancellationToken.None));
            await using var another = _other.LeaseOf("notices");
            Assert.True(await another.TryTakeAsync(CancellationToken.None));
            Assert.False(one.Lost.IsCancellationRequested);
        }

        await TakenAsync(other).WaitAsync(_patience);
    }

    [StoreFact]
    public async Task Whose_session_ends_hears_of_it_and_may_ask_again()
    {
        await using var one = _one.LeaseOf("bundling");
        Assert.True(await one.TryTakeAsync(CancellationToken.None));
        var lost = Cancelled(one.Lost);

        Assert.Equal(1L, _home.Ask(EndSessions));
        await lost.WaitAsync(_patience);

        await using var other = _other.LeaseOf("bundling");
        await TakenAsync(other).WaitAsync(_patience);
        Assert.False(await one.TryTakeAsync(CancellationToken.None));
        await other.DisposeAsync();
        await TakenAsync(one).WaitAsync(_patience);
        Assert.False(one.Lost.IsCancellationRequested);
    }

    [StoreFact]
    public async Task The_server_ends_the_session_of_a_process_that_stands_still()
    {
        await using var silent = new Npgsql.NpgsqlConnection(Connections.Lease(_home.Options.Database));
        await silent.OpenAsync();
        await using var asking = new Npgsql.NpgsqlCommand("SHOW idle_session_timeout", silent);

        Assert.Equal("15s", await asking.ExecuteScalarAsync());
    }

    [StoreFact]
    public async Task Another_process_goes_on_where_the_one_that_led_left_off()
    {
        var (one, other) = (new Notebook(), new Notebook());
        await using var first = new FollowerRunner(_one, _one, one, TimeProvider.System);
        await using var second = new FollowerRunner(_other, _other, other, TimeProvider.System);
        first.Start();
        await _one.AppendAsync(Some.Given(1));
        await first.CaughtUp(1).WaitAsync(_patience);
        second.Start();
        await _other.AppendAsync(Some.Given(2));
        await second.CaughtUp(2).WaitAsync(_patience);
        Assert.Equal([1L, 2L], one.Seen);
        Assert.Empty(other.Seen);

        await first.DisposeAsync();
        await _one.AppendAsync(Some.Given(3));
        await second.CaughtUp(3).WaitAsync(_patience);

        Assert.Equal([3L], other.Seen);
        Assert.Equal([1L, 2L], one.Seen);
    }

    [StoreFact]
    public async Task Whoever_lost_its_turn_stops_until_it_has_it_again()
    {
        var (one, other) = (new Notebook { Holding = true }, new Notebook());
        await using var first = new FollowerRunner(_one, _one, one, TimeProvider.System);
        await using var second = new FollowerRunner(_other, _other, other, TimeProvider.System);
        first.Start();
        await _one.AppendAsync(Some.Given(1));
        await one.Held.Task.WaitAsync(_patience);
        // Before it can ask again, somebody else has it.
        await using var waiting = _other.LeaseOf("notebook");

        Assert.Equal(1L, _home.Ask(EndSessions));
        await TakenAsync(waiting).WaitAsync(_patience);
        second.Start();
        await waiting.DisposeAsync();
        one.Holding = false;
        await Task.WhenAll(first.CaughtUp(1), second.CaughtUp(1)).WaitAsync(_patience);

        Assert.Equal(1L, _home.Ask("SELECT position FROM followers WHERE name = 'notebook'"));
        Assert.Equal([1L], one.Seen.Concat(other.Seen));
    }

    [StoreFact]
    public async Task Of_two_that_believe_to_lead_the_slower_moves_nothing_back()
    {
        var (slow, quick) = (new Notebook { Hold = new() }, new Notebook());
        await using var first = new FollowerRunner(_one, new Everybody(), slow, TimeProvider.System);
        await using var second = new FollowerRunner(_other, new Everybody(), quick, TimeProvider.System);
        await _one.AppendAsync(Some.Given(1));
        first.Start();
        await slow.Held.Task.WaitAsync(_patience);
        second.Start();
        await _other.AppendAsync(Some.Given(2));
        await _other.AppendAsync(Some.Given(3));
        await second.CaughtUp(3).WaitAsync(_patience);
        await second.DisposeAsync();

        slow.Hold.SetResult();
        await first.CaughtUp(3).WaitAsync(_patience);
        Assert.Equal(3L, _home.Ask("SELECT position FROM followers WHERE name = 'notebook'"));
        await _one.AppendAsync(Some.Given(4));
        await first.CaughtUp(4).WaitAsync(_patience);

        Assert.Equal([1L, 4L], slow.Seen);
        Assert.Equal([1L, 2L, 3L], quick.Seen);
    }

    [StoreFact]
    public async Task A_position_moves_only_from_where_it_was()
    {
        Assert.True(await _one.WriteAsync(unit => FollowerPosition.TryMove(unit, "notebook", 0, 5)));
        Assert.False(await _other.WriteAsync(unit => FollowerPosition.TryMove(unit, "notebook", 0, 3)));
        Assert.True(await _other.WriteAsync(unit => FollowerPosition.TryMove(unit, "notebook", 5, 7)));

        Assert.Equal(7, await _one.WriteAsync(unit => FollowerPosition.Of(unit, "notebook")));
    }

    // The server takes a moment to end a session that was closed.
    private static async Task TakenAsync(ILease lease)
    {
        while (!await lease.TryTakeAsync(CancellationToken.None))
        {
            await Task.Yield();
        }
    }

    private static Task Cancelled(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.Register(cancelled.SetResult);
        return cancelled.Task;
    }

    /// <summary>Lets everybody lead at once.</summary>
    private sealed class Everybody : ILeases
    {
        public ILease LeaseOf(string name) => new OwnLease();
    }

    private sealed class Notebook : IFollower
    {
        public string Name => "notebook";

        public List<long> Seen { get; } = [];

        /// <summary>Whether it waits until it is stopped.</summary>
        public bool Holding { get; set; }

        /// <summary>What it waits for, stopped or not.</summary>
        public TaskCompletionSource? Hold { get; init; }

        public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
        {
            Held.TrySetResult();
            if (Holding)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await (Hold?.Task ?? Task.CompletedTask);
            Seen.AddRange(events.Select(happened => happened.Position));
        }
    }
}
