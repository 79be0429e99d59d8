using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A folder with a store in it, gone afterwards.</summary>
internal sealed class StoreFolder : IStoreHome
{
    public StoreFolder(string? root = null)
    {
        Root = Path.Combine(root ?? Path.GetTempPath(), $"journal-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "store.db");

    public string ChangedBody => "CAST(REPLACE(CAST(body AS TEXT), '12', '13') AS BLOB)";

    public string Keys => Path.Combine(Root, "keys");

    public StoreOptions Options => new() { Database = Database, Keys = Keys };

    public SqliteStore Open(TimeProvider? time = null, StoreOptions? options = null) =>
        Assert.IsType<StoreOpening<SqliteStore>.Opened>(TryOpen(time, options)).Store;

    IStore IStoreHome.Open(TimeProvider? time, StoreOptions? options) => Open(time, options);

    public Task<ImmutableArray<Difference>> VerifyAsync(IReadModelProjector? projector) =>
        SqliteVerification.RunAsync(Database, Keys, projector);

    public StoreOpening<SqliteStore> TryOpen(TimeProvider? time = null, StoreOptions? options = null) =>
        SqliteStore.Open(options ?? Options, new PlainIndex(), time ?? TimeProvider.System);

    public int Meddle(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public object? Ask(string sql) => Ask(sql, Database);

    public static object? Ask(string sql, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal sealed class PlainIndex : IPersonIndex
    {
        public byte[] Of(PersonId person) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(person.Key));

        public bool IsErased(byte[] index) => false;
    }
}
