using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Search;

/// <summary>Adds the search index, and what keeps it with the journal.</summary>
internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton(provider => SearchIndex.Open(provider.GetRequiredService<StorePlace>().Search))
        .AddSingleton<SearchSources>()
        .AddSingleton<SimilarSignals>()
        .AddSingleton<SearchFollower>()
        .AddSingleton<IFollower>(provider => provider.GetRequiredService<SearchFollower>())
        .AddSingleton<ITextCopies>(provider => provider.GetRequiredService<SearchFollower>());
}
