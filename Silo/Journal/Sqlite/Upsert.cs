namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Writes the statement that inserts a row or replaces the one with the same key.</summary>
internal static class Upsert
{
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of its key, by commas.</param>
    /// <param name="columns">The other columns, by commas.</param>
    /// <param name="once">Those of them that never change: an index over them alone isn't touched again. By commas.</param>
    /// <param name="resolved">The column that isn't given as it is, but found by the pseudonym that is given in its place; none: all are.</param>
    public static string Into(string table, string key, string columns, string once = "", string? resolved = null)
    {
        var all = $"{key}, {columns}";
        var kept = Of(columns).Except(Of(once)).Select(column => $"{column} = excluded.{column}");
        return $"INSERT INTO {table} ({all}) VALUES ({Marks(all, resolved)}) ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", kept)}";
    }

    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, by commas.</param>
    /// <param name="resolved">As for <see cref="Into"/>.</param>
    public static string Insert(string table, string columns, string? resolved = null) =>
        $"INSERT INTO {table} ({columns}) VALUES ({Marks(columns, resolved)})";

    // Found in the transaction that writes it: whom a row leads to is never older than an erasure.
    private static string Marks(string columns, string? resolved) => string.Join(", ", Of(columns).Select(column =>
        column == resolved ? "(SELECT person_index FROM resolutions WHERE pseudonym = ?)" : "?"));

    private static string[] Of(string columns) => columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
