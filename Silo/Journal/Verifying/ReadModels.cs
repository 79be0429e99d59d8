using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>All read models of some cases. A new type of row is added here.</summary>
internal static class ReadModels
{
    public static async Task<ILookup<string, string>> InAsync(
        StoreContext store,
        CaseRange range,
        CancellationToken cancellationToken)
    {
        var rows = new List<RowText>();
        foreach (var some in Queries(store, range.After, range.UpTo))
        {
            rows.AddRange(await some.Select(row => RowText.Of(row.Key, row.Value)).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return rows.ToLookup(row => row.Case, row => row.Text);
    }

    /// <summary>The rows as they lie in their tables.</summary>
    public static IEnumerable<object> Flat(Row row) => row switch
    {
        StepRows steps => steps.Rows,
        LabelRows labels => labels.Rows,
        CapacityRows capacities => capacities.Rows,
        _ => [row],
    };

    private static IEnumerable<IAsyncEnumerable<KeyValuePair<string, object>>> Queries(StoreContext store, string after, string upTo)
    {
        yield return Named(store.Signals.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Fiches.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Labels.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.FicheLinks.Where(r => r.FicheId.CompareTo(after) > 0 && r.FicheId.CompareTo(upTo) <= 0), r => r.FicheId);
        yield return Named(store.Steps.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Owners.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Memberships.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Dossiers.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Partnerships.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Shares.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
        yield return Named(store.Capacities.Where(r => r.CaseId.CompareTo(after) > 0 && r.CaseId.CompareTo(upTo) <= 0), r => r.CaseId);
    }

    private static IAsyncEnumerable<KeyValuePair<string, object>> Named<TRow>(IQueryable<TRow> rows, Func<TRow, string> of)
        where TRow : class =>
        rows.AsNoTracking().AsAsyncEnumerable().Select(row => new KeyValuePair<string, object>(of(row), row));
}
