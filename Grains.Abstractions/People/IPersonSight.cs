using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.People;

/// <summary>Tells what somebody may see and do, and by which rules.</summary>
public interface IPersonSight
{
    /// <summary>
    /// What somebody may, in each capacity that the reader manages; no content, and no word of what they are elsewhere.
    /// None: the reader manages nothing that they are, so there is no such person.
    /// </summary>
    ValueTask<PersonSight?> OfAsync(PersonId person, Actor reader, CancellationToken cancellationToken = default);
}

/// <summary>What somebody may see and do.</summary>
/// <param name="Person">Who.</param>
/// <param name="Capacities">In each of their capacities.</param>
public sealed record PersonSight(PersonId Person, ImmutableArray<CapacitySight> Capacities);

/// <summary>What a capacity lets see and do.</summary>
/// <param name="Capacity">The capacity.</param>
/// <param name="HouseName">The name of the municipality or the organisation.</param>
/// <param name="Places">Where: in the own house, and in each municipality where that takes part.</param>
public sealed record CapacitySight(Capacity Capacity, string? HouseName, ImmutableArray<PlaceSight> Places);

/// <summary>What a capacity lets see and do in one place.</summary>
/// <param name="Owner">The municipality, or the organisation itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rules">The rules that let it, in the order of the table; empty: nothing.</param>
public sealed record PlaceSight(OwnerId Owner, string? Name, ImmutableArray<RuleSight> Rules)
{
    /// <summary>The first day of the partnership; none: it is the own house.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the partnership; none: it has none.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A rule of the table of access, as it holds for somebody today.</summary>
/// <param name="Rule">The rule's name in the table: <c>mandate</c>.</param>
/// <param name="Sentence">What it lets do, and when, in a sentence made by the table.</param>
/// <param name="May">What it lets do.</param>
public sealed record RuleSight(string Rule, LocalText Sentence, ImmutableArray<LocalText> May)
{
    /// <summary>The mandate it rests on, by its number in the partnership; none: it rests on none.</summary>
    public int? Mandate { get; init; }

    /// <summary>The mandate's last day.</summary>
    public DateOnly? Until { get; init; }
}
