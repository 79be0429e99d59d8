using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>
/// A large store: half of it one large municipality. Its events go through the journal, its rows are as the rules would
/// make them, its followers have seen everything, and its search index is whole.
/// </summary>
internal sealed class FilledStore : IAsyncDisposable
{
    public const string Large = "kortrijk";

    private readonly OpenedStore _store;
    private readonly ServiceProvider _services;
    private readonly MadeCases _made;

    private FilledStore(StorePlace place, int signals)
    {
        _made = new MadeCases(signals, Vocabulary);
        _store = ((StoreOpening<OpenedStore>.Opened)OpenedStore.Open(place, TimeProvider.System)).Store;
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSilo(_store).BuildServiceProvider();
    }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The signals of the large municipality, in the order in which they were given.</summary>
    public IReadOnlyList<CaseId> OfLarge => _made.OfLarge;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public DateTimeOffset AtOf(long number) => _made.AtOf(number);

    /// <summary>Opens the store in a folder, and fills it unless it was filled before, with as many.</summary>
    public static async Task<FilledStore> MakeAsync(int signals, string folder)
    {
        var note = Path.Combine(folder, "filled");
        var filled = File.Exists(note) ? await File.ReadAllTextAsync(note) : null;
        if (filled is not null && filled != signals.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"The store in {folder} has {filled} signals.");
        }

        var store = new FilledStore(StorePlace.In(Path.Combine(folder, "data")), signals);
        if (filled is null)
        {
            await new Filling(store._services, store._made, indexed: true).RunAsync(signals);
            await File.WriteAllTextAsync(note, signals.ToString(CultureInfo.InvariantCulture));
        }

        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }
}
