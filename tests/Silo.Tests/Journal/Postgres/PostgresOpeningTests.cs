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
    public void A_newer_schema_is_refused()
    {
        _home.Meddle("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_Later', '99.0')");

        Assert.Equal("store-newer", Refused());
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
