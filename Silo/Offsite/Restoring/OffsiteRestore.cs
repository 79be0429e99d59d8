using System.Text.Json;
using Azure;
using Azure.Identity;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Signals;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Silo.Offsite.Restoring;

/// <summary>
/// Makes a store again from its copy outside and the folder of its keys: first a backup is made of it, and then that is put
/// back as any other. The copy is only read.
/// </summary>
/// <param name="options">Where the store will be, and its keys.</param>
/// <param name="time">The clock.</param>
public sealed class OffsiteRestore(StoreOptions options, TimeProvider time)
{
    /// <summary>Restores.</summary>
    /// <param name="place">Where the copy is.</param>
    /// <param name="cancellationToken">Ends it; nothing is left behind.</param>
    public async ValueTask<BackupResult> RunAsync(OffsitePlace place, CancellationToken cancellationToken = default)
    {
        var restore = new Restore(options, time);
        if (restore.Obstacle is { } obstacle)
        {
            return new BackupResult.Refused(obstacle);
        }

        var folder = Directory.CreateTempSubdirectory("lokaalsignaal-");
        try
        {
            var file = Path.Combine(folder.FullName, "backup");
            return await FetchAsync(place, file, cancellationToken) is { } refusal
                ? new BackupResult.Refused(refusal)
                : await restore.RunAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<StoreRefusal?> FetchAsync(OffsitePlace place, string file, CancellationToken cancellationToken)
    {
        switch (KeyFolder.Open(options.Keys, storeExists: true))
        {
            case StoreOpening<KeyFolder>.Refused(var refusal):
                return refusal;
            case StoreOpening<KeyFolder>.Opened(var keys):
                using (keys)
                {
                    return await FetchAsync(place, keys, file, cancellationToken);
                }

            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private async Task<StoreRefusal?> FetchAsync(OffsitePlace place, KeyFolder keys, string file, CancellationToken cancellationToken)
    {
        try
        {
            var blobs = new OffsiteBlobs(place);
            using var draft = OffsiteDraft.Make(file, new ReadModelProjector(new FollowCodes(keys), new PersonIndex(keys)));
            var source = new OffsiteReading(blobs, new OffsiteSeal(keys), new PersonIndex(keys), draft);
            if (await source.RunAsync(cancellationToken) > keys.Ledger.Count)
            {
                return new StoreRefusal("store-keys-older", keys.Path);
            }

            draft.Finish(keys.CheckValue, time.GetUtcNow());
            return null;
        }
        catch (OffsiteException trouble) when (trouble.Code == "offsite-keys")
        {
            return new StoreRefusal("store-keys-wrong", keys.Path);
        }
        catch (OffsiteException trouble)
        {
            return new StoreRefusal(trouble.Code, trouble.Detail);
        }
        catch (Exception trouble) when (trouble is RequestFailedException or AggregateException or AuthenticationFailedException or JsonException or SqliteException)
        {
            return new StoreRefusal("offsite-unreadable", ReasonOf(trouble));
        }
    }

    // Of several attempts the last one says why; the first line of it is for people.
    private static string ReasonOf(Exception trouble) =>
        ((trouble as AggregateException)?.InnerExceptions[^1] ?? trouble).Message.Split('\n')[0];
}
