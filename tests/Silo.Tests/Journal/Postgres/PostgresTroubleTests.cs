using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresTroubleTests(PostgresServer shared)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [StoreFact]
    public async Task After_a_restart_of_the_server_it_works_again()
    {
        using var server = new PostgresServer();
        using var home = server.NewHome();
        await using var one = home.Store();
        await using var other = home.Store();
        await one.AppendAsync(Some.Given(1));

        server.Crash();
        Assert.Equal("io", Assert.IsType<AppendResult.Unavailable>(await one.AppendAsync(Some.Given(2))).Code);
        Assert.Equal("io", one.Trouble);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => other.HeadAsync(Some.Signal(1)).AsTask());
        server.Restart();

        Assert.Null(await one.ProbeAsync());
        Assert.Null(one.Trouble);
        Assert.Equal(1, await other.HeadAsync(Some.Signal(1)));
        Assert.Equal(new AppendResult.Committed(2, 1), await one.AppendAsync(Some.Given(2)));
        await other.WaitBeyondAsync(1).WaitAsync(_patience);
    }

    [StoreFact]
    public async Task A_server_that_dies_under_load_loses_nothing_that_was_acknowledged()
    {
        using var server = new PostgresServer();
        using var home = server.NewHome();
        await using var store = home.Store();
        var next = 0;
        var stop = false;
        var writing = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                await Given(store, Interlocked.Increment(ref next));
            }
        })).ToArray();

        for (var round = 0; round < 3; round++)
        {
            await store.WaitBeyondAsync(store.Head + 100).WaitAsync(_patience);
            server.Crash();
            server.Restart();
        }

        await store.WaitBeyondAsync(store.Head + 100).WaitAsync(_patience);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(writing);
        Assert.Equal(next, store.Head);
        Assert.Equal((long)next, home.Ask("SELECT COUNT(DISTINCT case_id) FROM events"));
        Assert.Empty(await store.VerifyAsync());
    }

    [StoreFact]
    public async Task A_database_that_can_only_be_read_says_so()
    {
        using var home = shared.NewHome();
        await using var store = home.Store();
        await store.WriteAsync(unit => unit.Execute("SET default_transaction_read_only = on"));

        Assert.Equal(new AppendResult.Unavailable("read-only"), await store.AppendAsync(Some.Given(1)));
        Assert.Equal("read-only", await store.ProbeAsync());

        await store.WriteAsync(unit => unit.Execute("SET default_transaction_read_only = off"));
        Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(1)));
    }

    [StoreTheory]
    [InlineData("DELETE FROM events", "25006")]
    [InlineData("SET transaction_read_only = off; DELETE FROM events", "42501")]
    [InlineData("SET transaction_read_only = off; RESET ROLE; INSERT INTO words VALUES ('x')", "42501")]
    [InlineData("SET transaction_read_only = off; UPDATE people SET cipher = NULL", "42501")]
    [InlineData("SET transaction_read_only = off; CREATE TABLE more (n int)", "42501")]
    public async Task What_reads_cannot_write(string sql, string code)
    {
        using var home = shared.NewHome();
        await using var store = home.Store();
        // The second time over a connection that was used before.
        for (var time = 0; time < 2; time++)
        {
            await using var context = store.Context(ReadScope.Everything);

            Assert.Equal(code, (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => context.Database.ExecuteSqlRawAsync(sql))).SqlState);
        }
    }

    [StoreFact]
    public async Task Who_reads_is_another_than_who_writes()
    {
        using var home = shared.NewHome();
        await using var store = home.Store();
        await store.AppendAsync(Some.Given(1));

        for (var time = 0; time < 3; time++)
        {
            await using var context = store.Context(ReadScope.Everything);
            Assert.Equal(1, await context.Events.CountAsync());
            var reader = await context.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync();
            Assert.StartsWith("lokaalsignaal_reader_", reader, StringComparison.Ordinal);
        }
    }

    [StoreFact]
    public async Task Scrubbing_waits_for_nobody_who_only_writes()
    {
        using var home = shared.NewHome();
        await using var store = home.Store();
        var writing = Task.WhenAll(Enumerable.Range(1, 2000).Select(n => store.AppendAsync(Some.Given(n)).AsTask()));

        await store.ScrubAsync();

        Assert.All(await writing, result => Assert.IsType<AppendResult.Committed>(result));
        Assert.IsType<DateTime>(home.Ask("SELECT last_vacuum FROM pg_stat_user_tables WHERE relname = 'texts'"));
    }

    // Tried until it is certain: a commit without an answer may have been made.
    private static async Task Given(PostgresStore store, int number)
    {
        while (await store.AppendAsync(Some.Given(number)) is AppendResult.Unavailable)
        {
            await Task.Yield();
        }
    }
}
