using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Organisations;

/// <summary>The names of municipalities and organisations.</summary>
public sealed class OwnerNames(IStoreReader reader)
{
    /// <summary>The names of these owners, in one query.</summary>
    public async ValueTask<ImmutableDictionary<string, string>> ReadAsync(
        IEnumerable<string?> owners,
        CancellationToken cancellationToken = default)
    {
        var ids = owners.OfType<string>().Distinct().ToArray();
        if (ids.Length == 0)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        await using var context = reader.Context(ReadScope.Everything);
        var rows = await (
            from owner in context.Owners
            where ids.Contains(owner.Owner)
            join text in context.Texts on owner.NameRef equals text.Ref
            where text.Body != null
            select new { owner.Owner, text.Body }).ByKeys().ToListAsync(cancellationToken);
        return rows.ToImmutableDictionary(row => row.Owner, row => row.Body!);
    }

    /// <summary>The name of one owner; none where it isn't known.</summary>
    public async ValueTask<string?> FindAsync(OwnerId owner, CancellationToken cancellationToken = default) =>
        (await ReadAsync([owner.Value], cancellationToken)).GetValueOrDefault(owner.Value);
}
