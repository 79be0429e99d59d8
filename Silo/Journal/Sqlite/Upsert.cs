namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>Writes the statement that inserts a row or replaces the one with the same key.</summary>
internal static class Upsert
{
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of its key, by commas.</param>
    /// <param name="columns">The other columns, by commas.</param>
    public static string Into(string table, string key, string columns)
    {
        var all = $"{key}, {columns}";
        var kept = Of(columns).Select(column => $"{column} = excluded.{column}");
        return $"INSERT INTO {table} ({all}) VALUES ({Marks(all)}) ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", kept)}";
    }

    public static string Insert(string table, string columns) => $"INSERT INTO {table} ({columns}) VALUES ({Marks(columns)})";

    private static string Marks(string columns) => string.Join(", ", Of(columns).Select(_ => "?"));

    private static string[] Of(string columns) => columns.Split(',', StringSplitOptions.TrimEntries);
}
