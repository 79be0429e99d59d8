using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>By what an organisation's processors read in a municipality today.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Name">Its name.</param>
/// <param name="Mandates">The mandates that hold.</param>
/// <param name="OwnStaff">What the municipality sees of the own staff's signals; none: there is no green light.</param>
public sealed record PartnerRight(OwnerId Municipality, string Name, ImmutableArray<MandateView> Mandates, OwnStaffView? OwnStaff)
{
    /// <summary>What gives a right today, of an organisation's partnerships.</summary>
    public static ImmutableArray<PartnerRight> Of(IEnumerable<PartnershipView> partnerships) =>
        [.. partnerships.Where(partnership => partnership.Holds).Select(Of).Where(right => right.OwnStaff is not null || !right.Mandates.IsEmpty)];

    /// <summary>Whether a mandate that holds allows something, on whatever it is about.</summary>
    public bool Allows(MandateDeed deed) => Mandates.Any(mandate => mandate.Terms.Allows(deed));

    private static PartnerRight Of(PartnershipView partnership) => new(
        partnership.Municipality,
        partnership.MunicipalityName ?? partnership.Municipality.Value,
        [.. partnership.Mandates.Where(mandate => mandate.Standing == MandateStanding.Holds)],
        partnership.OwnStaff);
}
