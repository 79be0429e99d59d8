using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Demonstration;

/// <summary>A store in a folder of its own, gone afterwards.</summary>
public sealed class Filled : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demonstration-");

    private Filled() => Store = Open(TimeProvider.System);

    public OpenedStore Store { get; private set; }

    /// <summary>An empty store.</summary>
    public static Filled Empty() => new();

    /// <summary>A store filled with the demonstration, as of a moment.</summary>
    public static async Task<Filled> MakeAsync(DateTimeOffset begun)
    {
        var filled = new Filled();
        await new InventedYear(filled.Store, new TestClock(begun)).EnsureAsync("Demo-2026!");
        return filled;
    }

    /// <summary>Fills until the journal is beyond a position, and then lets the store go in the middle of what is being done.</summary>
    public async Task BreakOffAsync(long position, DateTimeOffset now)
    {
        var filling = new InventedYear(Store, new TestClock(now)).EnsureAsync("Demo-2026!");
        await Task.WhenAny(filling, Store.Store.WaitBeyondAsync(position));
        await Store.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => filling);
        Store = Open(TimeProvider.System);
    }

    /// <summary>The silo over a store, as a portal would put it together.</summary>
    public static ServiceProvider Compose(OpenedStore store) => new ServiceCollection()
        .AddSingleton<TimeProvider>(new TestClock(FilledStore.Moment))
        .AddSilo(store)
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private OpenedStore Open(TimeProvider clock) => Assert.IsType<StoreOpening<OpenedStore>.Opened>(
        OpenedStore.Open(StorePlace.In(Path.Combine(_folder.FullName, "data")), clock)).Store;
}
