using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>Opens a store: looks whether it may be opened, and brings it up to date; one process at a time.</summary>
internal static class PostgresOpening
{
    // Whoever comes first may have all tables to make, on a slow machine. For the tables themselves nobody waits that long:
    // those who work would have to wait behind.
    private const int Patience = 300;
    private const string OneAtATime = "SET lock_timeout = '300s'; SELECT pg_advisory_lock(7810207); SET lock_timeout = '15s'";
    private const string HasTables = "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema())";

    /// <param name="options">Where it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="opened">Makes the store from how it was found.</param>
    public static StoreOpening<PostgresStore> Run(StoreOptions options, TimeProvider time, Func<FoundStore, PostgresStore> opened)
    {
        StoreLock? folder = null;
        try
        {
            MakeFolders(options);
            // What lies beside the store is one process's: its logs.
            if (options.Data is { } data && (folder = StoreLock.Take(Path.Combine(data, "beside"), time, out var owner)) is null)
            {
                return new StoreOpening<PostgresStore>.Refused(new StoreRefusal("store-held", owner));
            }

            using var connection = new NpgsqlConnection(Connections.Writer(options.Database));
            connection.Open();
            WaitForTurn(connection);
            using var model = new PostgresStoreContext(Model(connection));
            if (Refusal(connection, model.Database, options) is not { } refusal)
            {
                return new StoreOpening<PostgresStore>.Opened(opened(Found(connection, options.Keys) with { Folder = folder }));
            }

            folder?.Dispose();
            return new StoreOpening<PostgresStore>.Refused(refusal);
        }
        catch (Exception error) when (IsTrouble(error))
        {
            folder?.Dispose();
            return new StoreOpening<PostgresStore>.Refused(Refusal(error));
        }
    }

    private static void WaitForTurn(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(OneAtATime, connection) { CommandTimeout = Patience + 10 };
        _ = command.ExecuteNonQuery();
    }

    public static StoreOpening<bool> Look(string database)
    {
        try
        {
            using var connection = new NpgsqlConnection(Connections.Onlooker(database));
            connection.Open();
            return new StoreOpening<bool>.Opened(Scalar(connection, HasTables) is true);
        }
        catch (Exception error) when (IsTrouble(error))
        {
            return new StoreOpening<bool>.Refused(Refusal(error));
        }
    }

    public static bool IsEmpty(string database)
    {
        using var connection = new NpgsqlConnection(Connections.Onlooker(database));
        connection.Open();
        return Scalar(connection, HasTables) is false
            || (Scalar(connection, "SELECT to_regclass('batches') IS NOT NULL AND to_regclass('people') IS NOT NULL") is true
                && Scalar(connection, "SELECT EXISTS (SELECT FROM batches) OR EXISTS (SELECT FROM people)") is false);
    }

    public static DbContextOptions<PostgresStoreContext> Model(NpgsqlConnection connection) =>
        Model(builder => builder.UseNpgsql(connection));

    public static DbContextOptions<PostgresStoreContext> Model(NpgsqlDataSource source) =>
        Model(builder => builder.UseNpgsql(source).AddInterceptors(new ScopeOfReading()));

    /// <summary>Why a store can't be read as it is, without bringing it up to date.</summary>
    public static StoreRefusal? Unreadable(NpgsqlConnection connection, DatabaseFacade database) =>
        Newer(database) ?? (database.GetPendingMigrations().Any() ? new StoreRefusal("store-older", "schema") : UnknownWord(connection));

    private static FoundStore Found(NpgsqlConnection connection, string keys) =>
        new(Known.HeadIn(connection), Suspicion(keys, connection), ReaderRole.Ensure(connection));

    private static StoreRefusal? Refusal(NpgsqlConnection connection, DatabaseFacade database, StoreOptions options)
    {
        var there = database.GetAppliedMigrations().Any();
        if (!there && Scalar(connection, HasTables) is true)
        {
            return new StoreRefusal("store-damaged", "not a store of this program");
        }

        if (there && !options.KeysPresent())
        {
            return new StoreRefusal("store-keys-missing", options.Keys);
        }

        if (Newer(database) is { } newer)
        {
            return newer;
        }

        database.Migrate();
        return UnknownWord(connection);
    }

    private static void MakeFolders(StoreOptions options)
    {
        Directory.CreateDirectory(options.Keys);
        if (options.Data is { } data)
        {
            Directory.CreateDirectory(data);
        }
    }

    private static bool IsTrouble(Exception error) =>
        error is IOException or UnauthorizedAccessException || PostgresFault.Is(error);

    private static StoreRefusal Refusal(Exception trouble) => new(
        PostgresFault.Is(trouble) && PostgresFault.Unavailable(trouble) == "damaged" ? "store-damaged" : "store-unwritable",
        trouble.Message);

    private static StoreRefusal? Newer(DatabaseFacade database) =>
        Compatibility.Obstacle(database.GetAppliedMigrations(), database.GetMigrations()) is { } unknown
            ? new StoreRefusal("store-newer", $"schema {unknown}")
            : null;

    // A note that the store doesn't know is put aside, so that the next note doesn't hide what was lost.
    private static string? Suspicion(string keys, NpgsqlConnection connection)
    {
        if (HeadNote.ReadFrom(keys) is not { } noted || Knows(connection, noted))
        {
            return null;
        }

        HeadNote.PutAside(keys, noted);
        return string.Create(CultureInfo.InvariantCulture, $"batch {noted.Number}, position {noted.Position}");
    }

    private static bool Knows(NpgsqlConnection connection, ChainHead noted) => noted.Number == 0
        || (Scalar(connection, "SELECT hash FROM batches WHERE number = $1", noted.Number) is byte[] hash
            && hash.AsSpan().SequenceEqual(noted.Hash));

    private static StoreRefusal? UnknownWord(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT name FROM words ORDER BY name", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!EventNames.Knows(reader.GetString(0)))
            {
                return new StoreRefusal("store-newer", $"event {reader.GetString(0)}");
            }
        }

        return null;
    }

    internal static object? Scalar(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> arguments)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        return command.ExecuteScalar();
    }

    private static DbContextOptions<PostgresStoreContext> Model(Action<DbContextOptionsBuilder> database)
    {
        var builder = new DbContextOptionsBuilder<PostgresStoreContext>();
        database(builder);
        return ((DbContextOptionsBuilder<PostgresStoreContext>)builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)).Options;
    }
}

/// <summary>How a store was found when it was opened.</summary>
/// <param name="Head">Its newest batch.</param>
/// <param name="Suspicion">What deserves a verification; none: nothing.</param>
/// <param name="Reader">The role of readers.</param>
internal sealed record FoundStore(ChainHead Head, string? Suspicion, string Reader)
{
    /// <summary>What keeps others out of the folder beside it; none: there is no folder.</summary>
    public StoreLock? Folder { get; init; }
}
