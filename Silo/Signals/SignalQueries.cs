using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Readers;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Signals;

/// <summary>Reads signals from the rows that were written with their events, and texts and names beside them.</summary>
public sealed class SignalQueries(
    IStoreReader store,
    IPersonIndex index,
    Membership membership,
    Readings readings,
    Subjects subjects,
    ISearchIndex search,
    SignalSummaries summaries,
    SignalViews views,
    SimilarSignals similar,
    ISignalReader triage,
    ReadNotes notes,
    FollowCodes codes) : ISignalQueries
{
    private const int MostCounted = 10_000;

    /// <inheritdoc/>
    /// <exception cref="FormatException">The paging goes on from nowhere: see <see cref="PageCursor.TryRead"/>.</exception>
    public async ValueTask<PageOf<SignalSummary>> ListAsync(
        SignalFilter filter,
        Paging paging,
        Actor reader,
        CancellationToken cancellationToken = default)
    {
        Stretch.Check(paging);
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = await SignalScope.OfAsync(reading, filter.Municipality, membership, index);
        var reach = ReadScope.Of(reading, index);
        await using var context = store.Context(reach);
        var page = await PageAsync(context, scope, reach, filter, paging, cancellationToken);
        var items = await summaries.OfAsync([.. page.Items.Select(hit => hit.Row)], scope.WhoReads, reach, cancellationToken);
        return new PageOf<SignalSummary>(items, page.Next);
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountAsync(SignalFilter filter, Actor reader, CancellationToken cancellationToken = default)
    {
        var reading = await readings.OfAsync(reader, cancellationToken);
        var scope = await SignalScope.OfAsync(reading, filter.Municipality, membership, index);
        var reach = ReadScope.Of(reading, index);
        await using var context = store.Context(reach);
        if (filter.Words is { } words)
        {
            // The index counts what is hidden too.
            return scope is { Municipality: { } municipality, Hidden: [] }
                ? await search.CountAsync(SignalFacets.Query(municipality, filter, words), MostCounted, reach, cancellationToken)
                : (await FoundAsync(context, scope, reach, filter, words, cancellationToken)).Count;
        }

        return SignalFilters.Parts(context, scope, filter) is [var only]
            ? await only.Take(MostCounted).CountAsync(cancellationToken)
            : (await NamesAsync(context, scope, filter, cancellationToken)).Length;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReachesAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default)
    {
        await using var context = store.Context(ReadScope.Of(await readings.OfAsync(reader, cancellationToken), index));
        var id = signal.ToString();
        return await context.Signals.FirstOrDefaultAsync(row => row.CaseId == id, cancellationToken) is { } row
            && SignalReading.Of(reader, await subjects.OfAsync(row, reader, cancellationToken)) is not null;
    }

    /// <inheritdoc/>
    public async ValueTask<SignalView?> FindAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default)
    {
        var reach = ReadScope.Of(await readings.OfAsync(reader, cancellationToken), index);
        await using var context = store.Context(reach);
        var id = signal.ToString();
        var row = await context.Signals.FirstOrDefaultAsync(row => row.CaseId == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var subject = await subjects.OfAsync(row, reader, cancellationToken);
        return SignalReading.Of(reader, subject) switch
        {
            SignalReader.Giver => await views.ForGiverAsync(row, mine: true, reach, cancellationToken),
            { } who => await ForWorkAsync(row, reader, subject, who, reach, cancellationToken),
            null => null,
        };
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The paging goes on from nowhere: see <see cref="PageCursor.TryRead"/>.</exception>
    public async ValueTask<PageOf<SignalView>> MineAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default)
    {
        var scope = new SignalScope(null, index.Of(reader.Person));
        var reach = ReadScope.Of(scope.Own);
        await using var context = store.Context(reach);
        var hits = SignalFilters.Hits(context, scope, new SignalFilter());
        var page = await Stretch.ReadAsync(hits, ListOrder.Newest, paging, cancellationToken);
        var items = ImmutableArray.CreateBuilder<SignalView>(page.Items.Length);
        foreach (var hit in page.Items)
        {
            if (await views.ForGiverAsync(hit.Row, mine: true, reach, cancellationToken) is { } view)
            {
                items.Add(view);
            }
        }

        return new PageOf<SignalView>(items.ToImmutable(), page.Next);
    }

    /// <inheritdoc/>
    public async ValueTask<SignalView?> FollowAsync(string code, CancellationToken cancellationToken = default)
    {
        var hash = codes.HashOf(code);
        var reach = ReadScope.OfCode(hash);
        await using var context = store.Context(reach);
        var row = await context.Signals.FirstOrDefaultAsync(row => row.FollowHash == hash, cancellationToken);
        return row is null ? null : await views.ForGiverAsync(row, mine: false, reach, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SimilarSignal>> SimilarAsync(
        CaseId signal,
        int most,
        Actor reader,
        CancellationToken cancellationToken = default)
    {
        var reading = await readings.OfAsync(reader, cancellationToken);
        if (reading.Processes != signal.Owner)
        {
            return [];
        }

        var reach = ReadScope.Of(reading, index);
        var scored = await similar.OfAsync(signal, most, reach, cancellationToken);
        var ids = scored.Select(found => found.CaseId).ToArray();
        await using var context = store.Context(reach);
        var scope = (await SignalScope.OfAsync(reading, signal.Owner, membership, index)) with { Named = true };
        var rows = await scope.In(context).Where(row => ids.Contains(row.CaseId)).ToListAsync(cancellationToken);
        var shown = (await summaries.OfAsync(rows, _ => SignalReader.Processor, reach, cancellationToken)).ToDictionary(found => found.Id.ToString());
        return [.. scored.Where(found => shown.ContainsKey(found.CaseId))
            .Select(found => new SimilarSignal(shown[found.CaseId], found.Score))];
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountSimilarAsync(OwnerId municipality, string text, CancellationToken cancellationToken = default)
    {
        var proposed = await triage.ReadAsync(new SignalText(municipality, text), cancellationToken);
        return await similar.CountAsync(municipality, text, proposed.Themes.Select(theme => theme.Id), cancellationToken);
    }

    private async ValueTask<SignalView?> ForWorkAsync(
        SignalRow row,
        Actor reader,
        Subject subject,
        SignalReader who,
        ReadScope reach,
        CancellationToken cancellationToken)
    {
        if (!subject.Own)
        {
            await notes.NoteAsync(CaseId.Of(row.CaseId), reader, AccessTable.Why(reader, Deed.ReadSignal, subject)!.Value.Rule.Name, cancellationToken);
        }

        return await views.ForWorkAsync(row, reader, subject, who, reach, cancellationToken);
    }

    private async ValueTask<PageOf<Hit<SignalRow>>> PageAsync(
        StoreContext context,
        SignalScope scope,
        ReadScope reach,
        SignalFilter filter,
        Paging paging,
        CancellationToken cancellationToken)
    {
        if (filter.Words is not { } words)
        {
            return await Stretch.ReadAsync(context.Weave(SignalFilters.Parts(context, scope, filter)), filter.Order, paging, cancellationToken);
        }

        if (scope.Municipality is not { } municipality)
        {
            var found = await FoundAsync(context, scope, reach, filter, words, cancellationToken);
            var own = SignalFilters.Parts(context, scope with { Named = true }, filter).Select(part => part.Where(hit => found.Contains(hit.CaseId)));
            return await Stretch.ReadAsync(context.Weave(own), filter.Order, paging, cancellationToken);
        }

        var query = SignalFacets.Query(municipality, filter, words);
        var hits = SignalFilters.Hits(context, scope with { Named = true }, filter);
        return await SearchStretch.ReadAsync(search, query, reach, hits, filter.Order, paging, cancellationToken);
    }

    // Somebody's own signals are few, and so are those that a partner reads: the newest with the words are asked for by name.
    private async ValueTask<IReadOnlyList<string>> FoundAsync(
        StoreContext context,
        SignalScope scope,
        ReadScope reach,
        SignalFilter filter,
        string words,
        CancellationToken cancellationToken) =>
        await search.AmongAsync(await NamesAsync(context, scope, filter, cancellationToken), words, reach, cancellationToken);

    private static async ValueTask<string[]> NamesAsync(StoreContext context, SignalScope scope, SignalFilter filter, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in SignalFilters.Parts(context, scope, filter))
        {
            names.UnionWith(await part.OrderByDescending(hit => hit.At).Select(hit => hit.CaseId).Take(MostCounted).ToListAsync(cancellationToken));
        }

        return [.. names.Take(MostCounted)];
    }
}
