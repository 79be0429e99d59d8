using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Cases;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>What somebody may see and do, as far as the caller manages what they are.</summary>
/// <param name="Id">Who.</param>
/// <param name="Capacities">In each of their capacities.</param>
public sealed record PersonSightItem(PersonId Id, ImmutableArray<CapacitySightItem> Capacities)
{
    internal static PersonSightItem Of(PersonSight sight) => new(sight.Person, [.. sight.Capacities.Select(CapacitySightItem.Of)]);
}

/// <summary>What a capacity lets see and do.</summary>
/// <param name="Id">The capacity: <c>caw/processor</c>.</param>
/// <param name="Owner">The municipality or the organisation.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Places">Where: in the own house, and in each municipality where that takes part.</param>
public sealed record CapacitySightItem(Capacity Id, OwnerId Owner, string? OwnerName, Role Role, ImmutableArray<PlaceSightItem> Places)
{
    internal static CapacitySightItem Of(CapacitySight sight) =>
        new(sight.Capacity, sight.Capacity.Owner, sight.HouseName, sight.Capacity.Role, [.. sight.Places.Select(PlaceSightItem.Of)]);
}

/// <summary>What a capacity lets see and do in one place.</summary>
/// <param name="Owner">The municipality, or the organisation itself.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="From">The first day of the partnership; null: it is the own house.</param>
/// <param name="Until">The last day of the partnership; null: it has none.</param>
/// <param name="Rules">The rules that let it; empty: nothing.</param>
public sealed record PlaceSightItem(OwnerId Owner, string? OwnerName, DateOnly? From, DateOnly? Until, ImmutableArray<RuleSightItem> Rules)
{
    internal static PlaceSightItem Of(PlaceSight sight) =>
        new(sight.Owner, sight.Name, sight.From, sight.Until, [.. sight.Rules.Select(RuleSightItem.Of)]);
}

/// <summary>A rule of the table of access.</summary>
/// <param name="Id">Its name in the table: <c>mandate</c>.</param>
/// <param name="Why">What it lets do, and when, in a sentence.</param>
/// <param name="May">What it lets do.</param>
/// <param name="Mandate">The mandate it rests on; null: none.</param>
/// <param name="Until">The mandate's last day.</param>
public sealed record RuleSightItem(string Id, string Why, ImmutableArray<string> May, int? Mandate, DateOnly? Until)
{
    internal static RuleSightItem Of(RuleSight sight) =>
        new(sight.Rule, sight.Sentence.Told(), [.. sight.May.Select(deed => deed.Told())], sight.Mandate, sight.Until);
}
