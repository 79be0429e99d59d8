using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Reads fiches from the rows that were written with their events, and texts and names beside them.</summary>
public sealed class FicheQueries(
    IStoreReader store,
    IPersonIndex index,
    ISearchIndex search,
    FicheSummaries summaries,
    FicheViews views) : IFicheQueries
{
    private const int MostCounted = 10_000;

    /// <inheritdoc/>
    /// <exception cref="FormatException">The paging goes on from nowhere: see <see cref="PageCursor.TryRead"/>.</exception>
    public async ValueTask<PageOf<FicheSummary>> ListAsync(
        FicheFilter filter,
        Paging paging,
        Actor reader,
        CancellationToken cancellationToken = default)
    {
        Stretch.Check(paging);
        var scope = ReadScope.Of(reader, index);
        await using var context = store.Context(scope);
        if (Hits(context, filter, reader) is not { } hits)
        {
            return new PageOf<FicheSummary>([], null);
        }

        var page = filter.Words is { } words
            ? await SearchStretch.ReadAsync(search, Query(filter, words, reader), scope, hits, filter.Order, paging, cancellationToken)
            : await Stretch.ReadAsync(hits, filter.Order, paging, cancellationToken);
        return await ShownAsync(page, scope, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountAsync(FicheFilter filter, Actor reader, CancellationToken cancellationToken = default)
    {
        var scope = ReadScope.Of(reader, index);
        await using var context = store.Context(scope);
        if (Hits(context, filter, reader) is not { } hits)
        {
            return 0;
        }

        if (filter.Words is not { } words)
        {
            return await hits.Take(MostCounted).CountAsync(cancellationToken);
        }

        if (filter is { Step: null, AssignedToMe: false })
        {
            return IsElsewhere(filter, reader) ? 0 : await search.CountAsync(Query(filter, words, reader), MostCounted, scope, cancellationToken);
        }

        var found = await search.FindAsync(Query(filter, words, reader), null, MostCounted, scope, cancellationToken);
        var ids = found.Select(hit => hit.CaseId).ToArray();
        return await hits.Where(hit => ids.Contains(hit.CaseId)).CountAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<FicheView?> FindAsync(CaseId fiche, Actor reader, CancellationToken cancellationToken = default)
    {
        var scope = ReadScope.Of(reader, index);
        await using var context = store.Context(scope);
        var id = fiche.ToString();
        var readable = FicheFilters.Readable(context, Reading.Of(reader));
        var row = readable is null ? null : await readable.FirstOrDefaultAsync(row => row.CaseId == id, cancellationToken);
        return row is null ? null : await views.OfAsync(row, reader, scope, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The paging goes on from nowhere: see <see cref="PageCursor.TryRead"/>.</exception>
    public async ValueTask<PageOf<FicheSummary>> WaitingAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default)
    {
        Stretch.Check(paging);
        var scope = ReadScope.Of(reader, index);
        await using var context = store.Context(scope);
        if (FicheFilters.Readable(context, Reading.Of(reader)) is not { } readable)
        {
            return new PageOf<FicheSummary>([], null);
        }

        var (open, role) = (Words.Of(CaseStatus.Open), $" {Words.Of(reader.Capacity.Role)} ");
        var waiting = readable.Where(row => row.Status == open
            && context.Steps.Any(step => step.CaseId == row.CaseId && step.Roles.Contains(role)));
        return await ShownAsync(
            await Stretch.ReadAsync(FicheFilters.Plain(waiting), ListOrder.Due, paging, cancellationToken),
            scope,
            cancellationToken);
    }

    private static string OwnerOf(Actor reader) => reader.Capacity.Owner.Value;

    private static bool IsElsewhere(FicheFilter filter, Actor reader) =>
        filter.Municipality is { } municipality && municipality != reader.Capacity.Owner;

    private static SearchQuery Query(FicheFilter filter, string words, Actor reader) =>
        FicheFacets.Query(OwnerOf(reader), reader.Capacity.Role == Role.Mandatary, filter, words);

    private IQueryable<Hit<FicheRow>>? Hits(StoreContext context, FicheFilter filter, Actor reader) =>
        FicheFilters.Readable(context, Reading.Of(reader)) is { } readable
            ? FicheFilters.Hits(context, readable, OwnerOf(reader), filter, index.Of(reader.Person))
            : null;

    private async ValueTask<PageOf<FicheSummary>> ShownAsync(PageOf<Hit<FicheRow>> page, ReadScope scope, CancellationToken cancellationToken) =>
        new(await summaries.OfAsync([.. page.Items.Select(hit => hit.Row)], scope, cancellationToken), page.Next);
}
