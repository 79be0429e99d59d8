using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Goes through all cases, some hundred at a time: whether their texts are there, and their read models right.</summary>
internal sealed class CaseCheck(StoreContext store, IReadModelProjector? projector, Action<Difference> tell)
{
    private const int Cases = 500;

    // Above every id there can be: after the last case, rows of no case are found too.
    private const string End = "\uffff";

    private readonly RowCheck? _rows = projector is null ? null : new RowCheck(store, projector, tell);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var after = ""; after != End;)
        {
            var upTo = await EndOfAsync(after, cancellationToken).ConfigureAwait(false);
            await CheckAsync(new CaseRange(after, upTo), cancellationToken).ConfigureAwait(false);
            after = upTo;
        }
    }

    private async Task<string> EndOfAsync(string after, CancellationToken cancellationToken)
    {
        var some = await store.Events.Where(e => e.CaseId.CompareTo(after) > 0).Select(e => e.CaseId).Distinct()
            .OrderBy(id => id).Take(Cases).ToListAsync(cancellationToken).ConfigureAwait(false);
        return some.Count < Cases ? End : some[^1];
    }

    private async Task CheckAsync(CaseRange range, CancellationToken cancellationToken)
    {
        var stored = await store.Events.AsNoTracking()
            .Where(e => e.CaseId.CompareTo(range.After) > 0 && e.CaseId.CompareTo(range.UpTo) <= 0)
            .OrderBy(e => e.CaseId).ThenBy(e => e.Version)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var histories = stored.Select(Stored.Event).ToLookup(e => e.Case);
        await LostTextCheck.RunAsync(store, range, histories, tell, cancellationToken).ConfigureAwait(false);
        await DocumentCheck.FindLostAsync(store, range, histories, tell, cancellationToken).ConfigureAwait(false);
        if (_rows is not null)
        {
            await _rows.CompareAsync(range, histories, cancellationToken).ConfigureAwait(false);
        }
    }
}

/// <summary>Some cases: those with ids after one and up to another.</summary>
internal readonly record struct CaseRange(string After, string UpTo);
