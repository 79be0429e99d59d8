using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresOpeningTests(PostgresServer server) : IDisposable
{
    private readonly PostgresHome _home = server.NewHome();

    public void Dispose() => _home.Dispose();

    [StoreFact]
    public async Task Several_processes_that_begin_at_once_make_one_store()
    {
        _home.Meddle("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _home.Store())));

        Assert.Equal(new AppendResult.Committed(1, 1), await opened[3].AppendAsync(Some.Given(1)));
        await Task.WhenAll(opened.Select(store => store.DisposeAsync().AsTask()));
    }

    [StoreFact]
    public void A_database_of_something_else_is_left_alone()
    {
        _home.Meddle("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE invoices (number int)");

        Assert.Equal("store-damaged", Refused());
        Assert.Equal(1L, _home.Ask("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [StoreFact]
    public void A_newer_schema_that_took_something_away_is_refused()
    {
        _home.Meddle("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_LaterBreaking', '99.0')");

        Assert.Equal("store-newer", Refused());
    }

    [StoreFact]
    public async Task Old_and_new_live_on_one_store_while_one_after_the_other_is_replaced()
    {
        await using var old = _home.Store();
        Assert.IsType<AppendResult.Committed>(await old.AppendAsync(Some.Given(1)));

        // When a newer version comes and adds to the store
        _home.Meddle("ALTER TABLE events ADD COLUMN colour text NOT NULL DEFAULT 'red'; INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_AddColour', '99.0')");

        // Then the old process goes on, and one that comes back to its version does too
        Assert.IsType<AppendResult.Committed>(await old.AppendAsync(Some.Given(2)));
        await using var back = _home.Store();
        Assert.IsType<AppendResult.Committed>(await back.AppendAsync(Some.Given(3)));
        Assert.Empty(await back.VerifyAsync());
    }

    [StoreFact]
    public void An_event_of_a_newer_program_is_refused()
    {
        _home.Meddle("INSERT INTO words (name) VALUES ('SignalGiven.99')");

        Assert.Equal("store-newer", Refused());
    }

    [StoreFact]
    public void A_store_without_its_keys_is_refused() =>
        Assert.Equal("store-keys-missing", Refused(_home.Options with { KeysPresent = () => false }));

    [StoreFact]
    public void A_server_that_is_not_there_is_told() =>
        Assert.Equal("store-unwritable", Refused(_home.Options with { Database = "Host=/nowhere;Username=postgres;Database=store" }));

    private string Refused(StoreOptions? options = null) =>
        Assert.IsType<StoreOpening<PostgresStore>.Refused>(_home.TryOpen(options: options)).Refusal.Code;
}
