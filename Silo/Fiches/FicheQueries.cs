using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Readers;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Reads fiches from the rows that were written with their events, and texts and names beside them.</summary>
public sealed class FicheQueries(
    IStoreReader store,
    IPersonIndex index,
    Readings readings,
    ISearchIndex search,
    FicheSummaries summaries,
    Subjects subjects,
    ReadNotes notes,
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
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = ReadScope.Of(reading, index);
        await using var context = store.Context(scope);
        var parts = Parts(context, filter, reading);
        if (parts.IsEmpty)
        {
            return new PageOf<FicheSummary>([], null);
        }

        if (filter.Words is not { } words)
        {
            return await ShownAsync(await Stretch.ReadAsync(context.Weave(parts), filter.Order, paging, cancellationToken), scope, cancellationToken);
        }

        if (parts is [var hits] && reading.Partner is [])
        {
            var page = await SearchStretch.ReadAsync(search, Query(filter, words, reader), scope, hits, filter.Order, paging, cancellationToken);
            return await ShownAsync(page, scope, cancellationToken);
        }

        var found = await AmongAsync(parts, words, scope, cancellationToken);
        var named = parts.Select(part => part.Where(hit => found.Contains(hit.CaseId)));
        return await ShownAsync(await Stretch.ReadAsync(context.Weave(named), filter.Order, paging, cancellationToken), scope, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountAsync(FicheFilter filter, Actor reader, CancellationToken cancellationToken = default)
    {
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = ReadScope.Of(reading, index);
        await using var context = store.Context(scope);
        var parts = Parts(context, filter, reading);
        if (parts is not [var hits] || reading.Partner is not [])
        {
            return filter.Words is { } sought
                ? (await AmongAsync(parts, sought, scope, cancellationToken)).Count
                : (await NamesAsync(parts, cancellationToken)).Length;
        }

        if (filter.Words is not { } words)
        {
            return await hits.Take(MostCounted).CountAsync(cancellationToken);
        }

        if (filter is { Step: null, AssignedToMe: false, Holding: null })
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
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = ReadScope.Of(reading, index);
        await using var context = store.Context(scope);
        var id = fiche.ToString();
        foreach (var readable in FicheFilters.Readable(context, reading))
        {
            if (await readable.FirstOrDefaultAsync(row => row.CaseId == id, cancellationToken) is { } row)
            {
                return await OpenAsync(row, reader, scope, cancellationToken);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The paging goes on from nowhere: see <see cref="PageCursor.TryRead"/>.</exception>
    public async ValueTask<PageOf<FicheSummary>> WaitingAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default)
    {
        Stretch.Check(paging);
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = ReadScope.Of(reading, index);
        await using var context = store.Context(scope);
        var (open, role) = (Words.Of(CaseStatus.Open), $" {Words.Of(reader.Capacity.Role)} ");
        var waiting = FicheFilters.Readable(context, reading).Select(readable => FicheFilters.Plain(readable.Where(row => row.Status == open
            && context.Steps.Any(step => step.CaseId == row.CaseId && step.Roles.Contains(role)))));
        return reading.Partner is not []
            ? new PageOf<FicheSummary>([], null)
            : await ShownAsync(await Stretch.ReadAsync(context.Weave(waiting), ListOrder.Due, paging, cancellationToken), scope, cancellationToken);
    }

    private async ValueTask<FicheView?> OpenAsync(FicheRow row, Actor reader, ReadScope scope, CancellationToken cancellationToken)
    {
        if (AccessTable.Why(reader, Deed.ReadFiche, await subjects.OfAsync(row, reader, cancellationToken)) is not { } ground)
        {
            return null;
        }

        await notes.NoteAsync(CaseId.Of(row.CaseId), reader, ground.Rule.Name, cancellationToken);
        return await views.OfAsync(row, reader, scope, cancellationToken);
    }

    private static string OwnerOf(Actor reader) => reader.Capacity.Owner.Value;

    private static bool IsElsewhere(FicheFilter filter, Actor reader) =>
        filter.Municipality is { } municipality && municipality != reader.Capacity.Owner;

    private static SearchQuery Query(FicheFilter filter, string words, Actor reader) =>
        FicheFacets.Query(OwnerOf(reader), reader.Capacity.Role == Role.Mandatary, filter, words);

    private ImmutableArray<IQueryable<Hit<FicheRow>>> Parts(StoreContext context, FicheFilter filter, Reading reading) =>
    [
        .. FicheFilters.Readable(context, reading).Select(readable => FicheFilters.Hits(
            context, readable, reading.Partner is [] ? OwnerOf(reading.Actor) : null, filter, index.Of(reading.Own))),
    ];

    private async ValueTask<IReadOnlyList<string>> AmongAsync(
        ImmutableArray<IQueryable<Hit<FicheRow>>> parts,
        string words,
        ReadScope scope,
        CancellationToken cancellationToken) =>
        await search.AmongAsync(await NamesAsync(parts, cancellationToken), words, scope, cancellationToken);

    private static async ValueTask<string[]> NamesAsync(ImmutableArray<IQueryable<Hit<FicheRow>>> parts, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            names.UnionWith(await part.OrderByDescending(hit => hit.At).Select(hit => hit.CaseId).Take(MostCounted).ToListAsync(cancellationToken));
        }

        return [.. names.Take(MostCounted)];
    }

    private async ValueTask<PageOf<FicheSummary>> ShownAsync(PageOf<Hit<FicheRow>> page, ReadScope scope, CancellationToken cancellationToken) =>
        new(await summaries.OfAsync([.. page.Items.Select(hit => hit.Row)], scope, cancellationToken), page.Next);
}
