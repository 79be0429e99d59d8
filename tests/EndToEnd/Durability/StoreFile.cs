using Microsoft.Data.Sqlite;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Looks into the store of a process from outside, while it serves.</summary>
internal static class StoreFile
{
    /// <summary>The one number that a query gives.</summary>
    public static long Ask(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "lokaalsignaal.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Ends when this many is reached.</summary>
    public static async Task<long> ComeAsync(string data, string sql, long many, CancellationToken cancellationToken)
    {
        long now;
        while ((now = Ask(data, sql)) < many)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return now;
    }

    /// <summary>Ends when all followers have handled all that happened, what they caused to happen included.</summary>
    public static Task RestAsync(string data, CancellationToken cancellationToken) => ComeAsync(
        data,
        """
        SELECT min(f.position) >= (SELECT max(e.position) FROM events e)
        FROM (SELECT 'bundling' AS name UNION SELECT 'notices' UNION SELECT 'triage' UNION SELECT 'fiche-labels' UNION SELECT 'search') n
        JOIN (SELECT name, position FROM followers UNION SELECT '', 0) f ON f.name = n.name
        """,
        1,
        cancellationToken);
}
