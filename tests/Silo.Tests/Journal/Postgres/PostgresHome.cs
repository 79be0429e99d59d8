using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

/// <summary>A database of one test, and its folder of keys.</summary>
internal sealed class PostgresHome(PostgresServer server, string database) : IStoreHome
{
    private readonly string _keys = Directory.CreateTempSubdirectory("keys-").FullName;

    public StoreOptions Options => new() { Database = server.WayTo(database), Keys = _keys };

    public string ChangedBody => "convert_to(replace(convert_from(body, 'UTF8'), '12', '13'), 'UTF8')";

    public PostgresStore Store(TimeProvider? time = null, StoreOptions? options = null) =>
        Assert.IsType<StoreOpening<PostgresStore>.Opened>(TryOpen(time, options)).Store;

    public StoreOpening<PostgresStore> TryOpen(TimeProvider? time = null, StoreOptions? options = null) =>
        PostgresStore.Open(options ?? Options, new StoreFolder.PlainIndex(), time ?? TimeProvider.System);

    IStore IStoreHome.Open(TimeProvider? time, StoreOptions? options) => Store(time, options);

    public Task<ImmutableArray<Difference>> VerifyAsync(IReadModelProjector? projector) =>
        PostgresVerification.RunAsync(Options.Database, _keys, projector);

    public int Meddle(string sql)
    {
        using var connection = server.Open(database);
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    public object? Ask(string sql) => server.Ask(database, sql);

    public void Dispose()
    {
        server.Ask("postgres", $"DROP DATABASE {database} WITH (FORCE)");
        Directory.Delete(_keys, recursive: true);
    }
}
