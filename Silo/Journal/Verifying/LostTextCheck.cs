using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Looks whether every text that events refer to has its place, be it erased.</summary>
internal static class LostTextCheck
{
    public static async Task RunAsync(
        StoreContext store,
        CaseRange range,
        ILookup<CaseId, RecordedEvent> histories,
        Action<Difference> tell,
        CancellationToken cancellationToken)
    {
        var there = await store.Texts
            .Where(t => t.CaseId.CompareTo(range.After) > 0 && t.CaseId.CompareTo(range.UpTo) <= 0)
            .Select(t => t.Ref)
            .ToHashSetAsync(cancellationToken).ConfigureAwait(false);
        var missing = histories.SelectMany(history => history).SelectMany(e => TextRefs.In(e.Event)).Except(there);
        foreach (var reference in missing)
        {
            // A case may refer to a text of another one.
            if (!await store.Texts.AnyAsync(t => t.Ref == reference, cancellationToken).ConfigureAwait(false))
            {
                tell(new Difference("text-missing", reference));
            }
        }
    }
}
