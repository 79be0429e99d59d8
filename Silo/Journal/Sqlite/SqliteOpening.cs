using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Opens a store's file: takes the lock, looks whether it may be opened, and brings it up to date.</summary>
internal static class SqliteOpening
{
    public static StoreOpening<SqliteStore> Run(
        StoreOptions options,
        TimeProvider time,
        Func<StoreLock, SqliteConnection, SqliteStore> opened)
    {
        StoreLock? held = null;
        try
        {
            MakeFolders(options);
            held = StoreLock.Take(options.Database, time, out var owner);
            return held is null ? Refused("store-held", owner) : Owned(options, held, opened);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SqliteException)
        {
            held?.Dispose();
            return Refused(Code(error), error.Message);
        }
    }

    public static DbContextOptions<SqliteStoreContext> Model(string connection) =>
        Model(builder => builder.UseSqlite(connection));

    public static DbContextOptions<SqliteStoreContext> Model(SqliteConnection connection) =>
        Model(builder => builder.UseSqlite(connection));

    /// <summary>
    /// Compares the noted head with the store. A note that the store doesn't know is put aside, so that the next note
    /// doesn't hide what was lost.
    /// </summary>
    public static string? Suspicion(string keys, SqliteConnection connection)
    {
        if (HeadNote.ReadFrom(keys) is not { } noted || Knows(connection, noted))
        {
            return null;
        }

        HeadNote.PutAside(keys, noted);
        return string.Create(CultureInfo.InvariantCulture, $"batch {noted.Number}, position {noted.Position}");
    }

    private static StoreOpening<SqliteStore> Owned(
        StoreOptions options,
        StoreLock held,
        Func<StoreLock, SqliteConnection, SqliteStore> opened)
    {
        if (File.Exists(options.Database) && !options.KeysPresent())
        {
            held.Dispose();
            return Refused("store-keys-missing", options.Keys);
        }

        var writer = Connections.Writer(options.Database);
        using var model = new SqliteStoreContext(Model(writer));
        if (SchemaUpgrade.Run(writer, model) is not { } refusal)
        {
            return new StoreOpening<SqliteStore>.Opened(opened(held, writer));
        }

        writer.Dispose();
        held.Dispose();
        return new StoreOpening<SqliteStore>.Refused(refusal);
    }

    private static DbContextOptions<SqliteStoreContext> Model(Action<DbContextOptionsBuilder> database)
    {
        var builder = new DbContextOptionsBuilder<SqliteStoreContext>();
        database(builder);
        return ((DbContextOptionsBuilder<SqliteStoreContext>)builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)).Options;
    }

    private static bool Knows(SqliteConnection connection, ChainHead noted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hash FROM batches WHERE number = $number";
        command.Parameters.AddWithValue("$number", noted.Number);
        return noted.Number == 0 || (command.ExecuteScalar() is byte[] hash && hash.AsSpan().SequenceEqual(noted.Hash));
    }

    private static void MakeFolders(StoreOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Database))!);
        Directory.CreateDirectory(options.Keys);
    }

    private static string Code(Exception error) =>
        error is SqliteException fault && SqliteFault.Unavailable(fault) is null or "damaged"
            ? "store-damaged"
            : "store-unwritable";

    private static StoreOpening<SqliteStore>.Refused Refused(string code, string detail) =>
        new(new StoreRefusal(code, detail));
}
