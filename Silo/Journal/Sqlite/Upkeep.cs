using LokaalSignaal.Silo.Hosting;
using Microsoft.Data.Sqlite;
using Polly;

namespace LokaalSignaal.Silo.Journal.Sqlite;

/// <summary>What a store needs from time to time.</summary>
internal static class Upkeep
{
    private static readonly ResiliencePipeline<bool> UntilReadersLeft = Patience.While<bool>(TimeProvider.System, cut => !cut);

    /// <summary>Moves the whole log into the database and cuts it off: readers of older states are waited for.</summary>
    public static async ValueTask ScrubAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(Connections.Text(file, SqliteOpenMode.ReadWrite, pooled: false));
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        await UntilReadersLeft.ExecuteAsync(_ => ValueTask.FromResult(CutLog(connection)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a copy, without what was deleted, and sees to it that it is on the disk.</summary>
    public static void Copy(string file, string path)
    {
        using (var connection = new SqliteConnection(Connections.Text(file, SqliteOpenMode.ReadWrite, pooled: false)))
        using (var command = connection.CreateCommand())
        {
            connection.Open();
            command.CommandText = "VACUUM INTO $path";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("$path", path);
            command.ExecuteNonQuery();
        }

        using var copy = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }

    public static ValueTask<int> PruneAsync(SqliteStore store, DateTimeOffset before, CancellationToken cancellationToken) =>
        Tending.PruneAsync(store, unit => Forget(unit, before), cancellationToken);

    // Rows lie in the order in which they came, so the oldest are found without an index on the time.
    private static int Forget(IWriteUnit unit, DateTimeOffset before) => unit.Execute(
        "DELETE FROM answers WHERE at < $1 AND rowid IN (SELECT rowid FROM answers ORDER BY rowid LIMIT $2)",
        before,
        Tending.Chunk);

    private static bool CutLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetInt64(0) == 0;
    }
}
