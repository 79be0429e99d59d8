using System.Diagnostics;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Postgres.Rows;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>Two writers on one database that never hear of each other, and so suppose what isn't so.</summary>
[Collection(PostgresServer.Collection)]
public sealed class KnowingTests : IAsyncLifetime
{
    private readonly PostgresHome _home;
    private readonly PostgresStore _store;
    private readonly Deaf _one;
    private readonly Deaf _other;

    public KnowingTests(PostgresServer server)
    {
        _home = server.NewHome();
        _store = _home.Store();
        (_one, _other) = (new Deaf(_home), new Deaf(_home));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _one.Dispose();
        _other.Dispose();
        await _store.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task Who_writes_alone_goes_once_for_all_of_a_transaction()
    {
        // Whoever has a store open listens, and asks too.
        await _store.DisposeAsync();
        _one.Write(Some.Given(1));
        using var talk = new Talk(_home);

        _one.Write(Some.Given(2), Some.Noted(Some.Signal(1), 1));
        _one.Write(Some.Noted(Some.Signal(2), 1), Some.Noted(Some.Signal(2), 2));

        Assert.Equal(2, talk.Times);
    }

    [StoreFact]
    public void A_case_that_another_wrote_on_is_stale()
    {
        _one.Write(Some.Given(1));
        _other.Write(Some.Noted(Some.Signal(1), 1));

        AppendResult[] expected = [new AppendResult.Stale(2), new AppendResult.Committed(3, 1)];
        Assert.Equal(expected, _one.Write(Some.Noted(Some.Signal(1), 1), Some.Given(2)));
    }

    [StoreFact]
    public void A_case_that_another_began_is_stale()
    {
        _one.Write(Some.Given(1));
        _other.Write(Some.Given(2));

        Assert.Equal([new AppendResult.Stale(1)], _one.Write(Some.Given(2, key: 9)));
    }

    [StoreFact]
    public void What_another_answered_is_remembered()
    {
        _one.Write(Some.Given(1));
        _other.Write(Some.Given(2, key: 5));

        Assert.IsType<AppendResult.Remembered>(Assert.Single(_one.Write(Some.Given(3, key: 5))));
    }

    [StoreFact]
    public void A_version_that_there_isn_t_yet_is_stale_though_nobody_else_wrote()
    {
        _one.Write(Some.Given(1));

        Assert.Equal([new AppendResult.Stale(1)], _one.Write(Some.Noted(Some.Signal(1), 99)));
    }

    /// <summary>Whoever writes what, in whatever order: each is told what is so, and the chain is one.</summary>
    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whoever_writes_is_told_what_is_so(int seed)
    {
        const int Cases = 6;
        var random = new Random(seed);
        var versions = new long[Cases + 1];
        for (var turn = 0; turn < 120; turn++)
        {
            var number = random.Next(1, Cases + 1);
            var expected = Math.Max(0, versions[number] + random.Next(-1, 2));
            var append = expected == 0 ? Some.Given(number, key: 1000 + turn) : Some.Noted(Some.Signal(number), expected, key: 1000 + turn);

            var result = Assert.Single((random.Next(3) == 0 ? _other : _one).Write(append));

            Assert.Equal(expected == versions[number], result is AppendResult.Committed);
            Assert.True(result is AppendResult.Committed || result == new AppendResult.Stale(versions[number]));
            versions[number] += result is AppendResult.Committed ? 1 : 0;
        }

        Assert.Equal(versions.Sum(), _home.Ask("SELECT COUNT(*) FROM events"));
        Assert.Empty(await _store.VerifyAsync());
    }

    /// <summary>How often the database is spoken to.</summary>
    private sealed class Talk : IDisposable
    {
        private readonly ActivityListener _listener;
        private int _times;

        public Talk(PostgresHome home)
        {
            var database = new NpgsqlConnectionStringBuilder(home.Options.Database).Database;
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = said => Count(said.TagObjects.Any(tag => database!.Equals(tag.Value))),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Times => _times;

        public void Dispose() => _listener.Dispose();

        private void Count(bool ours) => Interlocked.Add(ref _times, ours ? 1 : 0);
    }

    /// <summary>A writer that hears of nobody but itself.</summary>
    private sealed class Deaf : IDisposable
    {
        private readonly PostgresCommitter _committer;
        private long _heard;

        public Deaf(PostgresHome home)
        {
            using var source = NpgsqlDataSource.Create(home.Options.Database);
            using var context = new PostgresStoreContext(PostgresOpening.Model(source));
            _committer = new PostgresCommitter(
                Connections.Writer(home.Options.Database),
                new RowTables(context.Model),
                new StoreFolder.PlainIndex(),
                TimeProvider.System,
                () => _heard,
                head => _heard = head.Position);
        }

        public AppendResult[] Write(params Append[] appends)
        {
            AppendPiece[] pieces = [.. appends.Select(append => new AppendPiece(PreparedAppend.Of(append, new StoreFolder.PlainIndex(), out _)!))];
            _committer.Commit(pieces);
            return [.. pieces.Select(piece => piece.Result!)];
        }

        public void Dispose() => _committer.Dispose();
    }
}
