using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Backup;

/// <summary>
/// Puts a backup back into an empty folder. What was erased after the backup was made is erased again before the store
/// can be served.
/// </summary>
/// <param name="options">Where the store will be, and its keys.</param>
/// <param name="time">The clock.</param>
public sealed class Restore(StoreOptions options, TimeProvider time)
{
    private const string Unfinished = ".restoring";

    /// <summary>Followers that keep something outside the store, and must begin anew.</summary>
    public ImmutableArray<string> Rebuilt { get; init; } = ["search"];

    /// <summary>Restores.</summary>
    /// <param name="file">The backup; it is read only.</param>
    public async ValueTask<BackupResult> RunAsync(string file)
    {
        try
        {
            return !File.Exists(file) ? Refused("backup-missing", file)
                : IsTaken() ? Refused("restore-not-empty", Folder)
                : await RestoreAsync(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SqliteException)
        {
            return Refused("backup-unreadable", trouble.Message);
        }
    }

    private string Folder => Path.GetDirectoryName(Path.GetFullPath(options.Database))!;

    private string Draft => options.Database + Unfinished;

    private bool IsTaken() =>
        Directory.Exists(Folder)
        && Directory.EnumerateFileSystemEntries(Folder).Any(entry => Path.GetFullPath(entry) != Path.GetFullPath(Draft));

    private async ValueTask<BackupResult> RestoreAsync(string file)
    {
        if (Examine(file, out var manifest) is { } unfit)
        {
            return new BackupResult.Refused(unfit);
        }

        var opened = KeyFolder.Open(options.Keys, storeExists: true);
        if (opened is not StoreOpening<KeyFolder>.Opened(var keys))
        {
            return new BackupResult.Refused(((StoreOpening<KeyFolder>.Refused)opened).Refusal);
        }

        using (keys)
        {
            return Fits(manifest, keys) is { } misfit
                ? new BackupResult.Refused(misfit)
                : await PutBackAsync(file, manifest, keys);
        }
    }

    private static StoreRefusal? Examine(string file, out Manifest manifest)
    {
        using var backup = Sql.Open(file, SqliteOpenMode.ReadOnly);
        var found = ManifestTable.Read(backup);
        manifest = found!;
        return found is null ? new StoreRefusal("backup-unreadable", file)
            : found.Format > Manifest.Current ? new StoreRefusal("backup-newer", file)
            : ManifestTable.Holds(backup, found) ? null
            : new StoreRefusal("backup-damaged", file);
    }

    private static StoreRefusal? Fits(Manifest manifest, KeyFolder keys) =>
        manifest.Keys != keys.CheckValue ? new StoreRefusal("store-keys-wrong", keys.Path)
        : manifest.Erasures > keys.Ledger.Count ? new StoreRefusal("store-keys-older", keys.Path)
        : null;

    private async ValueTask<BackupResult> PutBackAsync(string file, Manifest manifest, KeyFolder keys)
    {
        Directory.CreateDirectory(Folder);
        File.Copy(file, Draft, overwrite: true);
        PrivateFiles.Close(Draft);
        Prepare();
        File.Move(Draft, options.Database);
        // An older copy is put back knowingly: the noted head isn't missing.
        HeadNote.Forgive(options.Keys);
        return SqliteStore.Open(options, new PersonIndex(keys), time) switch
        {
            StoreOpening<SqliteStore>.Opened(var store) => await EraseAgainAsync(store, manifest, keys),
            StoreOpening<SqliteStore>.Refused(var refusal) => TakeAway(refusal),
            _ => throw new InvalidOperationException("A store opens or is refused."),
        };
    }

    private void Prepare()
    {
        using var store = Sql.Open(Draft, SqliteOpenMode.ReadWrite);
        Sql.Run(store, "PRAGMA synchronous = FULL");
        Sql.Run(store, "PRAGMA secure_delete = ON");
        ManifestTable.Drop(store);
        foreach (var follower in Rebuilt)
        {
            Sql.Run(store, "DELETE FROM followers WHERE name = $1", follower);
        }
    }

    private async ValueTask<BackupResult> EraseAgainAsync(SqliteStore store, Manifest manifest, KeyFolder keys)
    {
        await using (store)
        {
            using var vault = new Vault(keys, store);
            using var erasure = new Erasure(store, keys.Ledger, vault, [], time);
            return new BackupResult.Done(manifest, await erasure.FinishAsync());
        }
    }

    private BackupResult.Refused TakeAway(StoreRefusal refusal)
    {
        File.Delete(options.Database);
        return new BackupResult.Refused(refusal);
    }

    private static BackupResult.Refused Refused(string code, string detail) => new(new StoreRefusal(code, detail));
}
