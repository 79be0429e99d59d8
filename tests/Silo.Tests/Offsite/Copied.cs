using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Offsite.Restoring;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>A silo whose journal is copied outside, with a municipality in it; and places to make it again.</summary>
internal sealed class Copied : IAsyncDisposable
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _elsewhere = Directory.CreateTempSubdirectory("offsite-");

    private Copied(OffsitePlace place, string? server) =>
        (Place, Silo) = (place, new RunningSilo(services => services.AddOffsite(place), server));

    public OffsitePlace Place { get; }

    public RunningSilo Silo { get; }

    public OwnerId Kortrijk { get; private set; }

    public Actor Nurse { get; private set; }

    public Actor Processor { get; private set; }

    public static async Task<Copied> BeginAsync(OffsitePlace place, string? server = null)
    {
        var copied = new Copied(place, server);
        copied.Kortrijk = await copied.Silo.FoundAsync("kortrijk");
        copied.Nurse = await copied.Silo.RegisterAsync(copied.Kortrijk, Role.Giver, "Annelies Verzwijvel");
        copied.Processor = await copied.Silo.RegisterAsync(copied.Kortrijk, Role.Processor);
        return copied;
    }

    public Task<CaseId> GiveAsync(string text) => Silo.GiveAsync(Kortrijk, Nurse, text);

    /// <summary>Waits until all there is now is outside.</summary>
    public async Task OutsideAsync(RunningSilo? silo = null)
    {
        var of = silo ?? Silo;
        await of.RestAsync();
        await of.Get<Following>().CaughtUpAsync("offsite", of.Journal.Head).WaitAsync(_long);
    }

    public OffsiteFollower Copier() => new(
        Place, Silo.Journal, Silo.Get<IStoreReader>(), Silo.Get<KeyFolder>(), Silo.Get<IPersonIndex>(), TimeProvider.System);

    public OffsiteSeal Seal => new(Silo.Get<KeyFolder>());

    /// <summary>The numbers of the batches outside, as they stand there.</summary>
    public async Task<long[]> NumbersAsync() =>
        [.. (await JournalAsync()).SelectMany(blob => OffsiteFrame.Read(blob.Value, Seal, out _)).Select(batch => batch.Batch.Number)];

    public async Task<KeyValuePair<string, byte[]>[]> JournalAsync() =>
        [.. (await Azurite.AllAsync(Place)).Where(blob => blob.Key.StartsWith(OffsiteNames.Journal, StringComparison.Ordinal)).OrderBy(blob => blob.Key, StringComparer.Ordinal)];

    public async Task<long[]> StoredNumbersAsync()
    {
        await using var context = Silo.Get<IStoreReader>().Context(ReadScope.Everything);
        return await context.Batches.OrderBy(batch => batch.Number).Select(batch => batch.Number).ToArrayAsync();
    }

    public static async Task<string> HeadOfAsync(IStoreReader store)
    {
        await using var context = store.Context(ReadScope.Everything);
        return Convert.ToHexStringLower((await context.Batches.OrderByDescending(batch => batch.Number).FirstAsync()).Hash);
    }

    /// <summary>Makes the store again in an empty place.</summary>
    public async Task<(BackupResult Result, StorePlace Place)> RestoreAsync(string? server = null, string name = "again")
    {
        var place = StorePlace.In(Path.Combine(_elsewhere.FullName, name, "data"), Path.Combine(_elsewhere.FullName, "keys")) with { Server = server };
        CopyKeys();
        var options = server is null
            ? new StoreOptions { Database = place.Database, Keys = place.Keys }
            : new StoreOptions { Database = server, Data = place.Data, Keys = place.Keys };
        return (await new OffsiteRestore(options, TimeProvider.System).RunAsync(Place), place);
    }

    public async Task<StorePlace> RestoredAsync(string? server = null, string name = "again")
    {
        var (result, place) = await RestoreAsync(server, name);
        _ = result as BackupResult.Done ?? throw new InvalidOperationException($"Not done: {result}.");
        return place;
    }

    public static OpenedStore Open(StorePlace place) =>
        Assert.IsType<StoreOpening<OpenedStore>.Opened>(OpenedStore.Open(place, TimeProvider.System)).Store;

    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        _elsewhere.Delete(recursive: true);
    }

    private void CopyKeys()
    {
        var keys = Directory.CreateDirectory(Path.Combine(_elsewhere.FullName, "keys"));
        foreach (var file in Directory.GetFiles(Silo.Place.Keys))
        {
            File.Copy(file, Path.Combine(keys.FullName, Path.GetFileName(file)), overwrite: true);
        }
    }
}
