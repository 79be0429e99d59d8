using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A folder with a store in it, gone afterwards.</summary>
internal sealed class StoreFolder : IDisposable
{
    public StoreFolder(string? root = null)
    {
        Root = Path.Combine(root ?? Path.GetTempPath(), $"journal-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "store.db");

    public string Keys => Path.Combine(Root, "keys");

    public StoreOptions Options => new() { Database = Database, Keys = Keys };

    public SqliteStore Open(TimeProvider? time = null, StoreOptions? options = null) =>
        Assert.IsType<StoreOpening<SqliteStore>.Opened>(TryOpen(time, options)).Store;

    public StoreOpening<SqliteStore> TryOpen(TimeProvider? time = null, StoreOptions? options = null) =>
        SqliteStore.Open(options ?? Options, new PlainIndex(), time ?? TimeProvider.System);

    /// <summary>Changes the closed store behind the program's back.</summary>
    public int Meddle(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public object? Ask(string sql, string? database = null)
    {
        using var connection = new SqliteConnection($"Data Source={database ?? Database};Pooling=False");
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
