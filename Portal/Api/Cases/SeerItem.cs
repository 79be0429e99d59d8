using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>Those who may see a case in one quality.</summary>
/// <param name="House">The municipality or the organisation; null: whoever gave it.</param>
/// <param name="HouseName">Its name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Why">The rule that lets them, in a sentence.</param>
/// <param name="May">What they may do with it.</param>
public sealed record SeerItem(OwnerId? House, string? HouseName, Role Role, string Why, ImmutableArray<string> May)
{
    internal static SeerItem Of(Seer seer) =>
        new(seer.House, seer.HouseName, seer.Role, seer.Why.Told(), [.. seer.May.Select(deed => deed.Told())]);
}
