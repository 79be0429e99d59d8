namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>The queries on the journal that several places ask.</summary>
internal static class JournalSql
{
    public const string EventColumns = "position, case_id, version, type, body, at, by, capacity";

    public const string Version = "SELECT version FROM events WHERE case_id = ? ORDER BY version DESC LIMIT 1";

    public const string History =
        $"SELECT {EventColumns} FROM events WHERE case_id = ? AND version > ? ORDER BY version";

    public const string After = $"SELECT {EventColumns} FROM events WHERE position > ? ORDER BY position LIMIT ?";

    public const string Head = "SELECT number, last_position, hash FROM batches ORDER BY number DESC LIMIT 1";
}
