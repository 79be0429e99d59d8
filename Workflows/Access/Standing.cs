using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Partnerships;

namespace LokaalSignaal.Workflows.Access;

/// <summary>How an organisation stands in a municipality: what access has to know of their partnership.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Epoch">The access epoch: the partnership's version. What relies on another one was decided on something else.</param>
public sealed record Standing(CaseId Partnership, OwnerId Organisation, long Epoch)
{
    /// <summary>The municipality.</summary>
    public OwnerId Municipality => Partnership.Owner;

    /// <summary>Whether the organisation takes part at all.</summary>
    public bool Active { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day of the agreement; none: until it is ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the municipality sees of the own staff's signals that the organisation handles; none: it handles none.</summary>
    public OwnStaffView? OwnStaff { get; init; }

    /// <summary>The mandates that weren't taken back.</summary>
    public ImmutableArray<GrantedMandate> Mandates { get; init; } = [];

    /// <summary>Whether the organisation takes part on a day.</summary>
    public bool HoldsOn(DateOnly day) => Active && From <= day && !(day > Until);

    /// <summary>Whether the organisation handles its own staff's signals on a day.</summary>
    public bool HandlesOn(DateOnly day) => OwnStaff is not null && HoldsOn(day);

    /// <summary>How a partnership stands.</summary>
    public static Standing Of(PartnershipState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new Standing(state.Id, state.Organisation, state.Version)
        {
            Active = state.Standing == PartnershipStanding.Active,
            From = state.From ?? DateOnly.MaxValue,
            Until = state.Until,
            OwnStaff = state.OwnStaff,
            Mandates = [.. state.Mandates.Where(mandate => mandate.WithdrawnAt is null).Select(mandate => new GrantedMandate(mandate.Number, mandate.Terms))],
        };
    }
}

/// <summary>A mandate that wasn't taken back.</summary>
/// <param name="Number">Which one of the partnership.</param>
/// <param name="Terms">What it allows, on what, and for how long.</param>
public sealed record GrantedMandate(int Number, MandateTerms Terms);
