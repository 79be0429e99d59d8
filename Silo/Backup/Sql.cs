using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Backup;

/// <summary>Statements on a copy that no store has opened.</summary>
internal static class Sql
{
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql, params object[] arguments) =>
        _ = Value(connection, sql, arguments);

    public static long? Number(SqliteConnection connection, string sql, params object[] arguments) =>
        Value(connection, sql, arguments) is long number ? number : null;

    public static object? Value(SqliteConnection connection, string sql, params object[] arguments)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", arguments[i]);
        }

        return command.ExecuteScalar();
    }
}
