using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Makes the read models of cases anew, and compares.</summary>
internal sealed class RowCheck(StoreContext store, IReadModelProjector projector, Action<Difference> tell)
{
    public async Task CompareAsync(
        CaseRange range,
        ILookup<CaseId, RecordedEvent> histories,
        CancellationToken cancellationToken)
    {
        var resolver = await Resolver.OfAsync(store, range, cancellationToken).ConfigureAwait(false);
        var stored = await ReadModels.InAsync(store, range, cancellationToken).ConfigureAwait(false);
        var made = histories
            .SelectMany(history => Made(history.Key, history, resolver))
            .ToLookup(row => row.Case, row => row.Text);
        foreach (var id in stored.Select(rows => rows.Key).Union(made.Select(rows => rows.Key)))
        {
            Compare(id, stored[id], made[id]);
        }
    }

    private IEnumerable<RowText> Made(CaseId id, IEnumerable<RecordedEvent> history, Resolver resolver) =>
        projector.Project(id, [.. history])
            .Select(resolver.Resolved)
            .SelectMany(ReadModels.Flat)
            .Select(row => RowText.Of(id.ToString(), row));

    private void Compare(string id, IEnumerable<string> stored, IEnumerable<string> made)
    {
        if (!stored.Order(StringComparer.Ordinal).SequenceEqual(made.Order(StringComparer.Ordinal)))
        {
            tell(new Difference("row-differs", id));
        }
    }
}
