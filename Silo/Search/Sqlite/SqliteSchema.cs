using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Search.Sqlite;

/// <summary>The tables of the index. One of another shape is thrown away and made anew.</summary>
internal static class SqliteSchema
{
    // Another number when the tables, the words or the facets change.
    private const int Shape = 2;

    /// <summary>How many letters the longest beginning of a word has that the index knows.</summary>
    internal const int LongestBeginning = 6;

    /// <summary>Opens the index's file for writing; what is deleted from it is overwritten.</summary>
    public static SqliteConnection Open(string file)
    {
        var connection = Connect(file);
        if (TryMake(connection))
        {
            return connection;
        }

        connection.Dispose();
        return OpenNew(file);
    }

    /// <summary>Throws away what there is, and opens an empty index.</summary>
    public static SqliteConnection OpenNew(string file)
    {
        Remove(file);
        var connection = Connect(file);
        Make(connection);
        return connection;
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(Connections.Text(file, SqliteOpenMode.ReadWriteCreate, pooled: false));
        connection.Open();
        return connection;
    }

    private static bool TryMake(SqliteConnection connection)
    {
        try
        {
            if (Convert.ToInt64(Ask(connection, "PRAGMA user_version"), null) is not (0 or Shape))
            {
                return false;
            }

            Make(connection);
            return true;
        }
        catch (SqliteException fault) when (SqliteFault.Unavailable(fault) is "damaged")
        {
            return false;
        }
    }

    private static void Make(SqliteConnection connection)
    {
        foreach (var pragma in new[]
                 {
                     "journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "temp_store=MEMORY", "cache_size=-65536",
                     "busy_timeout=5000", "wal_autocheckpoint=4096",
                 })
        {
            Connections.Set(connection, "PRAGMA " + pragma);
        }

        // A beginning of three to six letters is looked up as one; of longer ones there are few words.
        Connections.Set(connection, $"""
            CREATE TABLE IF NOT EXISTS docs (
                id INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE, words TEXT NOT NULL, facets TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
            CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(
                words, facets, content='docs', content_rowid='id', detail='column', prefix='3 4 5 6',
                tokenize="unicode61 remove_diacritics 2");
            CREATE TABLE IF NOT EXISTS words (word TEXT PRIMARY KEY, docs INTEGER NOT NULL) WITHOUT ROWID;
            INSERT INTO found (found, rank) VALUES ('secure-delete', 1);
            PRAGMA user_version={Shape};
            """);
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Removes an index with all its files.</summary>
    public static void Remove(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }
}
