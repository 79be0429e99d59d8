using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Reads the warnings that <see cref="EndingWatch"/> gave.</summary>
public sealed class PartnershipWarnings(IStoreReader store, IPersonIndex index, OwnerNames names, BrusselsTime time) : IPartnershipWarnings
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PartnershipWarning>> OfAsync(Actor reader, CancellationToken cancellationToken = default)
    {
        var me = index.Of(reader.Person);
        await using var context = store.Context(ReadScope.Everything);
        var notices = await context.Notices.Where(row => row.PersonIndex == me && row.SourcePosition < 0 && row.ReadAt == null).ToListAsync(cancellationToken);
        if (notices.Count == 0)
        {
            return [];
        }

        string[] cases = [.. notices.Select(notice => notice.CaseId).Distinct()];
        var standings = (await context.Partnerships.Where(row => cases.Contains(row.CaseId)).ToListAsync(cancellationToken))
            .Select(Standings.Of).Where(standing => MayRead(standing, reader)).ToDictionary(standing => standing.Partnership.ToString());
        var named = await names.ReadAsync(standings.Values.SelectMany(standing => new[] { standing.Municipality.Value, standing.Organisation.Value }), cancellationToken);
        return
        [
            .. from notice in notices
               let ending = EndingKey.Read(notice.SourcePosition)
               where ending.Until >= time.Today && standings.TryGetValue(notice.CaseId, out var held) && ending.IsOf(held)
               let standing = standings[notice.CaseId]
               orderby ending.Until, ending.Mandate
               group new PartnershipWarning(standing.Partnership, standing.Organisation, ending.Until, notice.At)
               {
                   MunicipalityName = named.GetValueOrDefault(standing.Municipality.Value),
                   OrganisationName = named.GetValueOrDefault(standing.Organisation.Value),
                   Mandate = ending.Mandate == 0 ? null : ending.Mandate,
               }
               by (standing.Partnership, ending.Mandate) into twice
               select twice.MaxBy(warning => warning.At)!,
        ];
    }

    private static bool MayRead(Standing standing, Actor reader) => AccessRules.May(
        reader,
        Deed.ReadPartnership,
        new Subject(standing.Municipality) { Case = standing.Partnership, Organisation = standing.Organisation });
}
