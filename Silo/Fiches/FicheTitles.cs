using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>The titles of fiches, as far as they are still there.</summary>
public sealed class FicheTitles(IStoreReader reader)
{
    /// <summary>The titles of these fiches, in one query.</summary>
    public async ValueTask<ImmutableDictionary<CaseId, string>> ReadAsync(
        IEnumerable<CaseId> fiches,
        ReadScope scope,
        CancellationToken cancellationToken = default)
    {
        var ids = fiches.Select(fiche => fiche.ToString()).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return ImmutableDictionary<CaseId, string>.Empty;
        }

        await using var context = reader.Context(scope);
        var rows = await (
            from fiche in context.Fiches
            where ids.Contains(fiche.CaseId)
            join text in context.Texts on fiche.TitleRef equals text.Ref
            where text.Body != null
            select new { fiche.CaseId, text.Body }).ByKeys().ToListAsync(cancellationToken);
        return rows.ToImmutableDictionary(row => CaseId.Of(row.CaseId), row => row.Body!);
    }
}
