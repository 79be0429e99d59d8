using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Opens connections to a database's file.</summary>
internal static class Connections
{
    /// <summary>
    /// The writer's connection. What it commits is on the disk before it says so; what it deletes is overwritten. The
    /// log is moved into the database seldom, because that is dear: after 128 MB of it.
    /// </summary>
    public static SqliteConnection Writer(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate, pooled: false);
        Set(connection, "PRAGMA journal_mode=WAL");
        Set(connection, "PRAGMA synchronous=FULL");
        Set(connection, "PRAGMA secure_delete=ON");
        Set(connection, "PRAGMA wal_autocheckpoint=32768");
        Set(connection, "PRAGMA cache_size=-131072");
        Set(connection, "PRAGMA temp_store=MEMORY");
        Set(connection, "PRAGMA busy_timeout=5000");
        return connection;
    }

    /// <summary>A connection that can't write.</summary>
    public static SqliteConnection Reader(string file, bool pooled = true)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite, pooled);
        Set(connection, "PRAGMA query_only=ON");
        Set(connection, "PRAGMA cache_size=-16384");
        Set(connection, "PRAGMA busy_timeout=5000");
        return connection;
    }

    public static string Text(string file, SqliteOpenMode mode, bool pooled) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = mode,
        Pooling = pooled,
        DefaultTimeout = 5,
    }.ToString();

    /// <summary>Closes the connections that wait for their next use.</summary>
    public static void Forget(string file)
    {
        foreach (var mode in new[] { SqliteOpenMode.ReadWrite, SqliteOpenMode.ReadOnly })
        {
            using var connection = new SqliteConnection(Text(file, mode, pooled: true));
            SqliteConnection.ClearPool(connection);
        }
    }

    public static void Set(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, bool pooled)
    {
        var connection = new SqliteConnection(Text(file, mode, pooled));
        connection.Open();
        return connection;
    }
}
