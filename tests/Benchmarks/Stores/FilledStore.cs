using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Search;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>
/// A large store: half of it one large municipality. Its events go through the journal, its rows are as the rules would
/// make them, its followers have seen everything, and its search index is whole.
/// </summary>
internal sealed class FilledStore : IAsyncDisposable
{
    public const string Large = "kortrijk";

    private const int Chunk = 4_000;

    private readonly OpenedStore _store;
    private readonly ServiceProvider _services;
    private readonly MadeCases _made;
    private Task _indexing = Task.CompletedTask;

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
            await store.FillAsync(signals);
            await File.WriteAllTextAsync(note, signals.ToString(CultureInfo.InvariantCulture));
        }

        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task FillAsync(int signals)
    {
        foreach (var municipality in MadeCases.Municipalities)
        {
            await Get<ICaseHost>().SendAsync(new Dispatch(
                CaseId.Of(OwnerId.Of(municipality), CaseKind.Municipality),
                new FoundMunicipality(new MunicipalityDetails { Name = municipality }),
                Actor.System,
                CommandKey.Of("found-" + municipality)));
        }

        for (var first = 0; first < signals; first += Chunk)
        {
            await SaveAsync([.. Enumerable.Range(first, Math.Min(Chunk, signals - first)).Select(_made.Signal)]);
        }

        for (var first = 0; first < signals / 10; first += Chunk)
        {
            await SaveAsync([.. Enumerable.Range(first, Math.Min(Chunk, (signals / 10) - first)).Select(_made.Fiche)]);
        }

        await _indexing;
        await FollowAsync();
    }

    private async Task SaveAsync(MadeCase[] cases)
    {
        var results = await Task.WhenAll(cases.Select(one => Get<IJournal>().AppendAsync(one.Append).AsTask()));
        if (results.FirstOrDefault(result => result is not AppendResult.Committed) is { } other)
        {
            throw new InvalidOperationException($"Not written: {other}.");
        }

        await _indexing;
        _indexing = Task.Run(async () => await Get<ISearchIndex>().SaveAsync(_ => new([.. cases.Select(one => one.Document)]), null));
    }

    private async Task FollowAsync()
    {
        var (journal, names) = (Get<IJournal>(), Get<IEnumerable<IFollower>>().Select(follower => follower.Name).ToArray());
        await journal.WriteAsync(unit =>
        {
            foreach (var name in names)
            {
                FollowerPosition.Save(unit, name, journal.Head);
            }

            return names.Length;
        });
        await Get<ISearchIndex>().SaveAsync(_ => new([]), journal.Head);
    }
}
