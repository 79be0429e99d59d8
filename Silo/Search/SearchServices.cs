using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Search.Sqlite;
using LokaalSignaal.Silo.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Search;

/// <summary>Adds the search index, and what keeps it with the journal.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton(provider => Open(provider.GetRequiredService<OpenedStore>()))
        .AddSingleton<SearchSources>()
        .AddSingleton<SimilarSignals>()
        .AddSingleton<SearchFollower>()
        .AddSingleton<IFollower>(provider => provider.GetRequiredService<SearchFollower>())
        .AddSingleton<ITextCopies>(provider => provider.GetRequiredService<SearchFollower>());

    private static ISearchIndex Open(OpenedStore opened)
    {
        if (opened.Store is not PostgresStore store)
        {
            return SqliteIndex.Open(opened.Place.Search);
        }

        // Programs before this one kept words there, and nobody would erase from it any more.
        SqliteSchema.Remove(opened.Place.Search);
        return store.SearchIndex();
    }
}
