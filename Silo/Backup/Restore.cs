using System.Collections.Immutable;
using LokaalSignaal.Silo.Backup.Restoring;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Texts;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LokaalSignaal.Silo.Backup;

/// <summary>
/// Puts a backup back into an empty folder, or into an empty database of a server. What was erased after the backup was
/// made is erased again before the store can be served.
/// </summary>
/// <param name="options">Where the store will be, and its keys.</param>
/// <param name="time">The clock.</param>
public sealed class Restore(StoreOptions options, TimeProvider time)
{
    private readonly IRestoredStore _place = options.Data is null ? new RestoredFile(options) : new RestoredServer(options);

    /// <summary>Followers that keep something outside the store, and must begin anew.</summary>
    public ImmutableArray<string> Rebuilt { get; init; } = ["search"];

    /// <summary>Why nothing can be put back here; none: the place is empty.</summary>
    public StoreRefusal? Obstacle
    {
        get
        {
            try
            {
                return _place.Taken();
            }
            catch (NpgsqlException trouble)
            {
                return new StoreRefusal("store-unwritable", trouble.Message);
            }
        }
    }

    /// <summary>Restores.</summary>
    /// <param name="file">The backup; it is read only.</param>
    public async ValueTask<BackupResult> RunAsync(string file)
    {
        try
        {
            return !File.Exists(file) ? Refused("backup-missing", file)
                : _place.Taken() is { } taken ? new BackupResult.Refused(taken)
                : await RestoreAsync(file);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SqliteException)
        {
            return Refused("backup-unreadable", trouble.Message);
        }
        catch (NpgsqlException trouble)
        {
            return Refused("store-unwritable", trouble.Message);
        }
    }

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
        Directory.CreateDirectory(_place.Place);
        File.Copy(file, _place.Draft, overwrite: true);
        PrivateFiles.Close(_place.Draft);
        Prepare();
        if (await _place.PutAsync() is { } refused)
        {
            return TakeAway(refused);
        }

        // An older copy is put back knowingly: the noted head isn't missing.
        HeadNote.Forgive(options.Keys);
        return _place.Open(new PersonIndex(keys), time) switch
        {
            StoreOpening<IStore>.Opened(var store) => await EraseAgainAsync(store, manifest, keys),
            StoreOpening<IStore>.Refused(var refusal) => TakeAway(refusal),
            _ => throw new InvalidOperationException("A store opens or is refused."),
        };
    }

    private void Prepare()
    {
        using var store = Sql.Open(_place.Draft, SqliteOpenMode.ReadWrite);
        Sql.Run(store, "PRAGMA synchronous = FULL");
        Sql.Run(store, "PRAGMA secure_delete = ON");
        ManifestTable.Drop(store);
        foreach (var follower in Rebuilt)
        {
            Sql.Run(store, "DELETE FROM followers WHERE name = $1", follower);
        }
    }

    private async ValueTask<BackupResult> EraseAgainAsync(IStore store, Manifest manifest, KeyFolder keys)
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
        _place.TakeAway();
        return new BackupResult.Refused(refusal);
    }

    private static BackupResult.Refused Refused(string code, string detail) => new(new StoreRefusal(code, detail));
}
