using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Reads partnerships, those that a reader may read.</summary>
public sealed class PartnershipQueries(IStoreReader store, PartnershipViews views, AnswerKeys keys) : IPartnershipQueries
{
    /// <inheritdoc/>
    public CaseId CaseOf(OwnerId municipality, OwnerId organisation) => keys.Partnership(municipality, organisation);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PartnershipView>> InAsync(OwnerId municipality, Actor reader, CancellationToken cancellationToken = default)
    {
        await using var context = store.Context(ReadScope.Of(municipality));
        var rows = await context.Partnerships.Where(row => row.Municipality == municipality.Value)
            .Select(row => new { row.CaseId, row.Organisation }).ToListAsync(cancellationToken);
        var found = await ViewsAsync(rows.Select(row => (row.CaseId, row.Organisation)), reader, cancellationToken);
        return [.. found.OrderBy(view => view.Standing != PartnershipStanding.Requested).ThenBy(view => view.OrganisationName, StringComparer.CurrentCulture)];
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PartnershipView>> OfAsync(OwnerId organisation, Actor reader, CancellationToken cancellationToken = default)
    {
        await using var context = store.Context(ReadScope.Of(organisation));
        var rows = await context.Partnerships.Where(row => row.Organisation == organisation.Value)
            .Select(row => new { row.CaseId, row.Organisation }).ToListAsync(cancellationToken);
        var found = await ViewsAsync(rows.Select(row => (row.CaseId, row.Organisation)), reader, cancellationToken);
        return [.. found.OrderBy(view => view.MunicipalityName, StringComparer.CurrentCulture)];
    }

    /// <inheritdoc/>
    public async ValueTask<PartnershipView?> FindAsync(CaseId partnership, Actor reader, CancellationToken cancellationToken = default)
    {
        var id = partnership.ToString();
        await using var context = store.Context(ReadScope.Of(partnership.Owner));
        var organisation = await context.Partnerships.Where(row => row.CaseId == id).Select(row => row.Organisation).FirstOrDefaultAsync(cancellationToken);
        return organisation is null ? null : (await ViewsAsync([(id, organisation)], reader, cancellationToken)).FirstOrDefault();
    }

    private async ValueTask<List<PartnershipView>> ViewsAsync(
        IEnumerable<(string CaseId, string Organisation)> rows,
        Actor reader,
        CancellationToken cancellationToken)
    {
        var found = new List<PartnershipView>();
        foreach (var (caseId, organisation) in rows)
        {
            var id = CaseId.Of(caseId);
            var subject = new Subject(id.Owner) { Case = id, Organisation = OwnerId.Of(organisation) };
            if (AccessRules.May(reader, Deed.ReadPartnership, subject) && await views.OfAsync(id, reader, subject, cancellationToken) is { } view)
            {
                found.Add(view);
            }
        }

        return found;
    }
}
