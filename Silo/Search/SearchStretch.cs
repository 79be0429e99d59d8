using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Signals;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Search;

/// <summary>
/// A stretch of a list that words are searched in: the index says which cases, in which order; the rows say what of them
/// may be shown. The index is a moment behind, so the rows are asked by the whole filter again.
/// </summary>
internal static class SearchStretch
{
    private const int AtOnce = 250;
    private const int MostByTerm = 1_000;

    public static async ValueTask<PageOf<Hit<T>>> ReadAsync<T>(
        ISearchIndex index,
        SearchQuery query,
        ReadScope scope,
        IQueryable<Hit<T>> hits,
        ListOrder order,
        Paging paging,
        CancellationToken cancellationToken)
    {
        Stretch.Check(paging);
        var after = PageCursor.Of(paging);
        if (order == ListOrder.Due)
        {
            return await ByTermAsync(index, query, scope, hits, paging, cancellationToken);
        }

        query = query with { OldestFirst = order == ListOrder.Oldest };
        var place = after is { } cursor
            ? await index.PlaceOfAsync(cursor.Case.ToString(), scope, cancellationToken) ?? Places.At(Stretch.Moment(cursor.Key))
            : (long?)null;
        var found = await CollectAsync(index, query, scope, hits, place, paging.Limit + 1, cancellationToken);
        return Stretch.Page(found, order, paging.Limit);
    }

    // By term there is no order in the index: the newest thousand are sorted.
    private static async ValueTask<PageOf<Hit<T>>> ByTermAsync<T>(
        ISearchIndex index,
        SearchQuery query,
        ReadScope scope,
        IQueryable<Hit<T>> hits,
        Paging paging,
        CancellationToken cancellationToken)
    {
        var ids = (await index.FindAsync(query, null, MostByTerm, scope, cancellationToken)).Select(hit => hit.CaseId).ToArray();
        return await Stretch.ReadAsync(hits.Where(hit => ids.Contains(hit.CaseId)), ListOrder.Due, paging, cancellationToken);
    }

    private static async ValueTask<List<Hit<T>>> CollectAsync<T>(
        ISearchIndex index,
        SearchQuery query,
        ReadScope scope,
        IQueryable<Hit<T>> hits,
        long? after,
        int most,
        CancellationToken cancellationToken)
    {
        var found = new List<Hit<T>>();
        while (found.Count < most)
        {
            var chunk = await index.FindAsync(query, after, Math.Max(most, found.Count == 0 ? most : AtOnce), scope, cancellationToken);
            if (chunk.Count == 0)
            {
                break;
            }

            var ids = chunk.Select(hit => hit.CaseId).ToArray();
            var rows = await hits.Where(hit => ids.Contains(hit.CaseId)).ToDictionaryAsync(hit => hit.CaseId, cancellationToken);
            found.AddRange(ids.Where(rows.ContainsKey).Select(id => rows[id]));
            after = chunk[^1].Id;
        }

        return found.Count > most ? found[..most] : found;
    }
}
