using System.Globalization;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Looks whether what was noted outside the store is in it.</summary>
internal static class HeadCheck
{
    public static async Task RunAsync(
        StoreContext store,
        IReadOnlyList<ChainHead?> noted,
        Action<Difference> tell,
        CancellationToken cancellationToken)
    {
        foreach (var head in noted)
        {
            if (head is null)
            {
                tell(new Difference("note-unreadable", "head"));
            }
            else if (head.Number > 0 && await CodeAsync(store, head, cancellationToken).ConfigureAwait(false) is { } code)
            {
                tell(new Difference(code, head.Number.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static async Task<string?> CodeAsync(StoreContext store, ChainHead head, CancellationToken cancellationToken)
    {
        var batch = await store.Batches.AsNoTracking()
            .SingleOrDefaultAsync(b => b.Number == head.Number, cancellationToken).ConfigureAwait(false);
        return batch is null ? "tail-lost" : batch.Hash.AsSpan().SequenceEqual(head.Hash) ? null : "other-history";
    }
}
