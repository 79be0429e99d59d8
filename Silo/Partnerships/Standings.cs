using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>How organisations stand in municipalities, as the store has it now.</summary>
public sealed class Standings(IStoreReader reader)
{
    /// <summary>How an organisation stands in a municipality; none: there is no partnership.</summary>
    public async ValueTask<Standing?> FindAsync(OwnerId municipality, OwnerId organisation, CancellationToken cancellationToken = default)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var row = await context.Partnerships
            .FirstOrDefaultAsync(row => row.Municipality == municipality.Value && row.Organisation == organisation.Value, cancellationToken);
        return row is null ? null : Of(row);
    }

    /// <summary>How an organisation stands in all municipalities where it takes part.</summary>
    public async ValueTask<ImmutableArray<Standing>> OfAsync(OwnerId organisation, CancellationToken cancellationToken = default)
    {
        var active = Words.Of(PartnershipStanding.Active);
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Partnerships.Where(row => row.Organisation == organisation.Value && row.Standing == active)
            .OrderBy(row => row.Municipality).ToListAsync(cancellationToken);
        return [.. rows.Select(Of)];
    }

    /// <summary>How all stand who take part in a municipality.</summary>
    public async ValueTask<ImmutableArray<Standing>> InAsync(OwnerId municipality, CancellationToken cancellationToken = default)
    {
        var active = Words.Of(PartnershipStanding.Active);
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Partnerships.Where(row => row.Municipality == municipality.Value && row.Standing == active)
            .OrderBy(row => row.Organisation).ToListAsync(cancellationToken);
        return [.. rows.Select(Of)];
    }

    /// <summary>How those stand who handle their own staff's signals in some municipalities without showing them there.</summary>
    public async ValueTask<ImmutableArray<Standing>> HidingInAsync(IEnumerable<OwnerId> municipalities, CancellationToken cancellationToken = default)
    {
        var (counts, where) = (Words.Of(OwnStaffView.Counts), municipalities.Select(municipality => municipality.Value).ToArray());
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Partnerships.Where(row => where.Contains(row.Municipality) && row.OwnStaff == counts).ToListAsync(cancellationToken);
        return [.. rows.Select(Of)];
    }

    /// <summary>What a row says.</summary>
    internal static Standing Of(PartnershipRow row) => new(CaseId.Of(row.CaseId), OwnerId.Of(row.Organisation), row.Version)
    {
        Active = Words.Read<PartnershipStanding>(row.Standing) == PartnershipStanding.Active,
        From = row.FromDay ?? DateOnly.MaxValue,
        Until = row.UntilDay,
        OwnStaff = row.OwnStaff is { } sees ? Words.Read<OwnStaffView>(sees) : null,
        Mandates = JsonSerializer.Deserialize<ImmutableArray<GrantedMandate>>(row.Mandates, JsonSerializerOptions.Web),
    };
}
