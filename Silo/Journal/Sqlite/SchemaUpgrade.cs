using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>
/// Brings a store to this program's schema, all migrations and the number that tells so in one transaction. EF's own way
/// keeps a lock in a table, which a killed process would leave behind for ever.
/// </summary>
internal static class SchemaUpgrade
{
    public static StoreRefusal? Run(SqliteConnection connection, SqliteStoreContext model)
    {
        var known = model.Database.GetMigrations().ToArray();
        var there = Number(connection, "PRAGMA user_version");
        if (there > known.Length && !MayStay(model, known, there))
        {
            return new StoreRefusal("store-newer", $"schema {there}");
        }

        if (there == 0 && Number(connection, "SELECT COUNT(*) FROM sqlite_master") > 0)
        {
            return new StoreRefusal("store-damaged", "not a store of this program");
        }

        if (there < known.Length)
        {
            Apply(connection, Script(model, there == 0 ? Migration.InitialDatabase : known[there - 1]), known.Length);
        }

        return UnknownWord(connection) is { } word ? new StoreRefusal("store-newer", word) : null;
    }

    /// <summary>Why a store can't be read as it is, without bringing it up to date.</summary>
    public static StoreRefusal? Unreadable(SqliteConnection connection, SqliteStoreContext model)
    {
        var (there, known) = (Number(connection, "PRAGMA user_version"), model.Database.GetMigrations().ToArray());
        return there > known.Length && !MayStay(model, known, there) ? new StoreRefusal("store-newer", $"schema {there}")
            : there < known.Length ? new StoreRefusal("store-older", $"schema {there}")
            : UnknownWord(connection) is { } word ? new StoreRefusal("store-newer", word) : null;
    }

    // A newer program was here, and each step further that it took is known by name and takes nothing away.
    private static bool MayStay(SqliteStoreContext model, string[] known, int there)
    {
        var applied = model.Database.GetAppliedMigrations().ToArray();
        return applied.Except(known).Count() == there - known.Length && Compatibility.Obstacle(applied, known) is null;
    }

    private static string Script(SqliteStoreContext model, string from) =>
        model.GetService<IMigrator>().GenerateScript(from, null, MigrationsSqlGenerationOptions.NoTransactions);

    private static void Apply(SqliteConnection connection, string script, int version)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, transaction, script);
        Run(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string? UnknownWord(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM words ORDER BY name";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!EventNames.Knows(reader.GetString(0)))
            {
                return $"event {reader.GetString(0)}";
            }
        }

        return null;
    }
}
