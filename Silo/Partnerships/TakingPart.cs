using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Who takes part where: by a partnership that holds, or admitted as it was done before there were any.</summary>
internal static class TakingPart
{
    /// <summary>All that hold on a day.</summary>
    public static IQueryable<Taker> On(StoreContext context, DateOnly day)
    {
        var active = Words.Of(PartnershipStanding.Active);
        return context.Memberships.Where(row => row.Status == "active")
            .Select(row => new Taker { Municipality = row.Municipality, Organisation = row.Organisation })
            .Union(context.Partnerships.Where(row => row.Standing == active && row.FromDay <= day && (row.UntilDay == null || row.UntilDay >= day))
                .Select(row => new Taker { Municipality = row.Municipality, Organisation = row.Organisation }));
    }
}

/// <summary>An organisation that takes part in a municipality.</summary>
internal sealed class Taker
{
    public required string Municipality { get; init; }

    public required string Organisation { get; init; }
}
