using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Counts the versions of each case, and looks whether answers and snapshots are of versions that are there.</summary>
internal static class VersionCheck
{
    public static async Task RunAsync(StoreContext store, Action<Difference> tell, CancellationToken cancellationToken)
    {
        await TellAsync("version-missing", Gaps(store), tell, cancellationToken).ConfigureAwait(false);
        await TellAsync("answer-dangling", Dangling(store), tell, cancellationToken).ConfigureAwait(false);
        await TellAsync("snapshot-dangling", Ahead(store), tell, cancellationToken).ConfigureAwait(false);
        await TellAsync("event-unknown", Unknown(store), tell, cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<string> Gaps(StoreContext store) =>
        from happened in store.Events
        group happened by happened.CaseId into all
        where all.Count() != all.Max(e => e.Version) || all.Min(e => e.Version) != 1
        select all.Key;

    private static IQueryable<string> Dangling(StoreContext store) =>
        from answer in store.Answers
        where !store.Events.Any(e => e.CaseId == answer.CaseId && e.Version == answer.Version)
        select answer.CaseId;

    private static IQueryable<string> Ahead(StoreContext store) =>
        from kept in store.Snapshots
        where !store.Events.Any(e => e.CaseId == kept.CaseId && e.Version == kept.Version)
        select kept.CaseId;

    private static IQueryable<string> Unknown(StoreContext store)
    {
        var known = EventNames.All.ToArray();
        return store.Events.Where(e => !known.Contains(e.Type)).Select(e => e.CaseId);
    }

    private static async Task TellAsync(
        string code,
        IQueryable<string> places,
        Action<Difference> tell,
        CancellationToken cancellationToken)
    {
        await foreach (var place in places.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            tell(new Difference(code, place));
        }
    }
}
