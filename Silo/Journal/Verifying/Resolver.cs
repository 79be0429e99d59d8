using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Whose the pseudonyms of some cases are.</summary>
internal sealed class Resolver(IReadOnlyDictionary<string, byte[]> known) : IResolver
{
    public static async Task<Resolver> OfAsync(StoreContext store, CaseRange range, CancellationToken cancellationToken) =>
        new(await store.Resolutions.AsNoTracking()
            .Where(r => r.CaseId.CompareTo(range.After) > 0 && r.CaseId.CompareTo(range.UpTo) <= 0)
            .ToDictionaryAsync(r => r.Pseudonym, r => r.PersonIndex, cancellationToken).ConfigureAwait(false));

    public byte[]? IndexOf(Pseudonym pseudonym) => known.GetValueOrDefault(pseudonym.ToString());
}
