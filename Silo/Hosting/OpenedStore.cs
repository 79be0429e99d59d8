using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>A store with its keys, owned by this process.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Keys">The keys outside it.</param>
/// <param name="Store">The journal.</param>
/// <param name="WasEmpty">Whether nothing had ever happened in it when it was opened.</param>
public sealed record OpenedStore(StorePlace Place, KeyFolder Keys, SqliteStore Store, bool WasEmpty) : IAsyncDisposable
{
    /// <summary>Opens the store of a place, or says why not.</summary>
    public static StoreOpening<OpenedStore> Open(StorePlace place, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(place);
        return KeyFolder.Open(place.Keys, File.Exists(place.Database)) switch
        {
            StoreOpening<KeyFolder>.Opened keys => Open(place, keys.Store, clock),
            StoreOpening<KeyFolder>.Refused refused => new StoreOpening<OpenedStore>.Refused(refused.Refusal),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Keys.Dispose();
    }

    // Opening happens once, before anything runs that could wait for it.
    private static StoreOpening<OpenedStore> Checked(OpenedStore opened)
    {
        using var vault = new Vault(opened.Keys, opened.Store);
        if (KeyCheck.RunAsync(opened.Store, opened.Store, opened.Keys, vault).AsTask().GetAwaiter().GetResult() is not { } refusal)
        {
            return new StoreOpening<OpenedStore>.Opened(opened);
        }

        opened.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return new StoreOpening<OpenedStore>.Refused(refusal);
    }

    private static StoreOpening<OpenedStore> Open(StorePlace place, KeyFolder keys, TimeProvider clock)
    {
        var options = new StoreOptions { Database = place.Database, Keys = place.Keys };
        switch (SqliteStore.Open(options, new PersonIndex(keys), clock))
        {
            case StoreOpening<SqliteStore>.Opened opened:
                return Checked(new OpenedStore(place, keys, opened.Store, opened.Store.Head == 0));
            case StoreOpening<SqliteStore>.Refused refused:
                keys.Dispose();
                return new StoreOpening<OpenedStore>.Refused(refused.Refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }
}
