using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What an organisation's processors read in one municipality on a day.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Organisation">The organisation.</param>
public sealed record PartnerReading(OwnerId Municipality, OwnerId Organisation)
{
    /// <summary>Whether all signals of its own staff are read.</summary>
    public bool OwnStaff { get; init; }

    /// <summary>What its mandates are about.</summary>
    public ImmutableArray<MandateScope> Scopes { get; init; } = [];

    /// <summary>The signals that are in the fiches which its mandates name.</summary>
    public ImmutableArray<CaseId> InFiches { get; init; } = [];

    /// <summary>Other organisations of whose own handling the municipality sees counts only: no mandate reaches further.</summary>
    public ImmutableArray<OwnerId> Hidden { get; init; } = [];

    /// <summary>What is read by how an organisation stands; none: nothing is.</summary>
    public static PartnerReading? Of(Standing standing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var reading = new PartnerReading(standing.Municipality, standing.Organisation)
        {
            OwnStaff = standing.HandlesOn(today),
            Scopes = standing.HoldsOn(today)
                ? [.. standing.Mandates.Where(mandate => mandate.Terms.HoldsOn(today) && mandate.Terms.Allows(MandateDeed.Read)).Select(mandate => mandate.Terms.Scope)]
                : [],
        };
        return reading is { OwnStaff: false, Scopes.IsEmpty: true } ? null : reading;
    }
}
