using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Partnerships;

/// <summary>Tells what somebody was warned of: that a mandate or an agreement ends.</summary>
public interface IPartnershipWarnings
{
    /// <summary>
    /// The warnings that somebody hasn't seen, what ends first first: of partnerships that they may read as they look now,
    /// and of what still ends on that day.
    /// </summary>
    ValueTask<ImmutableArray<PartnershipWarning>> OfAsync(Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>A warning that something of a partnership ends.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Until">The last day.</param>
/// <param name="At">When the warning was given.</param>
public sealed record PartnershipWarning(CaseId Partnership, OwnerId Organisation, DateOnly Until, DateTimeOffset At)
{
    /// <summary>The municipality's name.</summary>
    public string? MunicipalityName { get; init; }

    /// <summary>The organisation's name.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Which mandate of the partnership ends; none: the agreement does, with all its mandates.</summary>
    public int? Mandate { get; init; }
}
