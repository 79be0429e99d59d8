using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Backup;

/// <summary>
/// Makes backups of a store while it is used: one file, without the search index and never with the keys. What was
/// erased isn't in it.
/// </summary>
/// <param name="journal">The store.</param>
/// <param name="keys">The keys that it belongs to.</param>
/// <param name="time">The clock.</param>
public sealed class Backups(IJournal journal, KeyFolder keys, TimeProvider time)
{
    /// <summary>Writes a backup; the file is there when it is whole, and not before.</summary>
    /// <param name="file">A file that isn't there yet.</param>
    /// <param name="cancellationToken">Ends it; nothing is left behind.</param>
    public async ValueTask<BackupResult> BackupAsync(string file, CancellationToken cancellationToken = default)
    {
        if (File.Exists(file))
        {
            return Refused("backup-exists", file);
        }

        var draft = file + ".part";
        try
        {
            File.Delete(draft);
            await journal.CopyAsync(draft, cancellationToken);
            PrivateFiles.Close(draft);
            var manifest = Sign(draft);
            File.Move(draft, file);
            return new BackupResult.Done(manifest, []);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SqliteException)
        {
            return Refused("backup-unwritable", trouble.Message);
        }
        finally
        {
            DeleteQuietly(draft);
        }
    }

    private Manifest Sign(string draft)
    {
        using var copy = Sql.Open(draft, SqliteOpenMode.ReadWrite);
        Sql.Run(copy, "PRAGMA synchronous = FULL");
        return ManifestTable.Write(copy, keys.CheckValue, time.GetUtcNow());
    }

    private static void DeleteQuietly(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // The refusal tells why already.
        }
    }

    private static BackupResult.Refused Refused(string code, string detail) => new(new StoreRefusal(code, detail));
}
