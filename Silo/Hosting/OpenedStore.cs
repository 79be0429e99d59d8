using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Sqlite;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>A store with its keys, open in this process.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Keys">The keys outside it.</param>
/// <param name="Store">The journal.</param>
/// <param name="WasEmpty">Whether nothing had ever happened in it when it was opened.</param>
public sealed record OpenedStore(StorePlace Place, KeyFolder Keys, IStore Store, bool WasEmpty) : IAsyncDisposable
{
    /// <summary>Opens the store of a place, or says why not.</summary>
    public static StoreOpening<OpenedStore> Open(StorePlace place, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Look(place) switch
        {
            StoreOpening<bool>.Opened(var exists) => Open(place, exists, clock),
            StoreOpening<bool>.Refused(var refusal) => new StoreOpening<OpenedStore>.Refused(refusal),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };
    }

    /// <summary>Whether there is a store in a place already, or why that can't be said.</summary>
    public static StoreOpening<bool> Look(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Server is { } server ? PostgresStore.Look(server) : new StoreOpening<bool>.Opened(File.Exists(place.Database));
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

    private static StoreOpening<OpenedStore> Open(StorePlace place, bool exists, TimeProvider clock) =>
        KeyFolder.Open(place.Keys, exists) switch
        {
            StoreOpening<KeyFolder>.Opened(var keys) => Open(place, keys, clock),
            StoreOpening<KeyFolder>.Refused(var refusal) => new StoreOpening<OpenedStore>.Refused(refusal),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };

    private static StoreOpening<OpenedStore> Open(StorePlace place, KeyFolder keys, TimeProvider clock) => place.Server is { } server
        ? Opened(place, keys, PostgresStore.Open(new StoreOptions { Database = server, Data = place.Data, Keys = place.Keys }, new PersonIndex(keys), clock))
        : Opened(place, keys, SqliteStore.Open(new StoreOptions { Database = place.Database, Keys = place.Keys }, new PersonIndex(keys), clock));

    private static StoreOpening<OpenedStore> Opened<TStore>(StorePlace place, KeyFolder keys, StoreOpening<TStore> opening)
        where TStore : IStore
    {
        switch (opening)
        {
            case StoreOpening<TStore>.Opened(var store):
                return Checked(new OpenedStore(place, keys, store, store.Head == 0));
            case StoreOpening<TStore>.Refused(var refusal):
                keys.Dispose();
                return new StoreOpening<OpenedStore>.Refused(refusal);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }
}
