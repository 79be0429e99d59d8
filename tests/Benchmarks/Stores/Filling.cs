using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Search;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Stores;

/// <summary>Fills an empty store with signals, and a tenth as many fiches, through its journal.</summary>
/// <param name="services">The silo over it.</param>
/// <param name="made">What it is filled with.</param>
/// <param name="indexed">Whether their words go into the search index too.</param>
internal sealed class Filling(IServiceProvider services, MadeCases made, bool indexed)
{
    private const int Chunk = 4_000;

    private Task _indexing = Task.CompletedTask;

    /// <summary>Fills it.</summary>
    public async Task RunAsync(int signals)
    {
        foreach (var municipality in MadeCases.Municipalities)
        {
            await services.GetRequiredService<ICaseHost>().SendAsync(new Dispatch(
                CaseId.Of(OwnerId.Of(municipality), CaseKind.Municipality),
                new FoundMunicipality(new MunicipalityDetails { Name = municipality }),
                Actor.System,
                CommandKey.Of("found-" + municipality)));
        }

        for (var first = 0; first < signals; first += Chunk)
        {
            await SaveAsync([.. Enumerable.Range(first, Math.Min(Chunk, signals - first)).Select(made.Signal)]);
        }

        for (var first = 0; first < signals / 10; first += Chunk)
        {
            await SaveAsync([.. Enumerable.Range(first, Math.Min(Chunk, (signals / 10) - first)).Select(made.Fiche)]);
        }

        await _indexing;
        await FollowAsync();
    }

    private async Task SaveAsync(MadeCase[] cases)
    {
        var results = await Task.WhenAll(cases.Select(one => services.GetRequiredService<IJournal>().AppendAsync(one.Append).AsTask()));
        if (results.FirstOrDefault(result => result is not AppendResult.Committed) is { } other)
        {
            throw new InvalidOperationException($"Not written: {other}.");
        }

        await _indexing;
        _indexing = !indexed ? Task.CompletedTask : Task.Run(async () => await services.GetRequiredService<ISearchIndex>().SaveAsync(_ => new([.. cases.Select(one => one.Document)]), null));
    }

    private async Task FollowAsync()
    {
        var (journal, names) = (services.GetRequiredService<IJournal>(), services.GetRequiredService<IEnumerable<IFollower>>().Select(follower => follower.Name).ToArray());
        await journal.WriteAsync(unit =>
        {
            foreach (var name in names)
            {
                FollowerPosition.Save(unit, name, journal.Head);
            }

            return names.Length;
        });
        await services.GetRequiredService<ISearchIndex>().SaveAsync(_ => new([]), journal.Head);
    }
}
