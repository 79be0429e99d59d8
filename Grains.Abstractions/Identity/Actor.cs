using LokaalSignaal.Readers;

namespace LokaalSignaal.Identity;

/// <summary>Who does or reads something: a person in a capacity.</summary>
/// <param name="Person">Who.</param>
/// <param name="Capacity">In what quality.</param>
public readonly record struct Actor(PersonId Person, Capacity Capacity)
{
    /// <summary>What they read for, where they said so; none: it follows from their right.</summary>
    public Purpose? For { get; init; }

    /// <summary>The program itself: triage, terms, and what moves from a fiche to its signals.</summary>
    public static Actor System { get; } = new(PersonId.System, Capacity.System);

    /// <summary>Whether this is the program itself.</summary>
    public bool IsSystem => Capacity.Role == Role.System;

    /// <summary>Whether the actor has this role at this owner.</summary>
    public bool Is(Role role, OwnerId owner) => Capacity.Role == role && Capacity.Owner == owner;
}
