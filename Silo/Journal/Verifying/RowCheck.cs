using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Makes the read models of all cases anew, some hundred cases at a time, and compares.</summary>
internal sealed class RowCheck(StoreContext store, IReadModelProjector projector, Action<Difference> tell)
{
    private const int Cases = 500;

    // Above every id there can be: after the last case, rows of no case are found too.
    private const string End = "\uffff";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var after = ""; after != End;)
        {
            var upTo = await EndOfAsync(after, cancellationToken).ConfigureAwait(false);
            await CompareAsync(new CaseRange(after, upTo), cancellationToken).ConfigureAwait(false);
            after = upTo;
        }
    }

    private async Task<string> EndOfAsync(string after, CancellationToken cancellationToken)
    {
        var some = await store.Events.Where(e => e.CaseId.CompareTo(after) > 0).Select(e => e.CaseId).Distinct()
            .OrderBy(id => id).Take(Cases).ToListAsync(cancellationToken).ConfigureAwait(false);
        return some.Count < Cases ? End : some[^1];
    }

    private async Task CompareAsync(CaseRange range, CancellationToken cancellationToken)
    {
        var resolver = await Resolver.OfAsync(store, range, cancellationToken).ConfigureAwait(false);
        var stored = await ReadModels.InAsync(store, range, cancellationToken).ConfigureAwait(false);
        var histories = await store.Events.AsNoTracking()
            .Where(e => e.CaseId.CompareTo(range.After) > 0 && e.CaseId.CompareTo(range.UpTo) <= 0)
            .OrderBy(e => e.CaseId).ThenBy(e => e.Version)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var made = histories.GroupBy(e => e.CaseId)
            .SelectMany(history => Made(history.Key, history, resolver))
            .ToLookup(row => row.Case, row => row.Text);
        foreach (var id in stored.Select(rows => rows.Key).Union(made.Select(rows => rows.Key)))
        {
            Compare(id, stored[id], made[id]);
        }
    }

    private IEnumerable<RowText> Made(string id, IEnumerable<StoredEvent> history, IResolver resolver) =>
        projector.Project(CaseId.Of(id), [.. history.Select(Stored.Event)], resolver)
            .SelectMany(ReadModels.Flat)
            .Select(row => RowText.Of(id, row));

    private void Compare(string id, IEnumerable<string> stored, IEnumerable<string> made)
    {
        if (!stored.Order(StringComparer.Ordinal).SequenceEqual(made.Order(StringComparer.Ordinal)))
        {
            tell(new Difference("row-differs", id));
        }
    }
}

/// <summary>Some cases: those with ids after one and up to another.</summary>
internal readonly record struct CaseRange(string After, string UpTo);
