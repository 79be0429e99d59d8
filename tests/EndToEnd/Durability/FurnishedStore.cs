using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>A store with one municipality and its people, made once; each test serves a copy.</summary>
public sealed class FurnishedStore : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("furnished-");

    private string Data => Path.Combine(_folder.FullName, "data");

    public async Task InitializeAsync()
    {
        var opening = OpenedStore.Open(StorePlace.In(Data), TimeProvider.System);
        await using var store = Assert.IsType<StoreOpening<OpenedStore>.Opened>(opening).Store;
        await SiloForAWhile.RunAsync(store, silo => new Furnishing(silo).FurnishAsync());
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Copies the store and its keys into a folder.</summary>
    /// <returns>The data folder of the copy.</returns>
    public string CopyTo(string folder)
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(_folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }

        return Path.Combine(folder, "data");
    }
}

/// <summary>The tests that serve a copy; one after the other, for they use the whole machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FurnishedStoreCollection : ICollectionFixture<FurnishedStore>
{
    public const string Name = "A furnished store";
}
