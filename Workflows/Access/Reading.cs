using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// The same rules as <see cref="AccessTable"/>, as a filter for queries: which stretches of all cases an actor may read on
/// a day. A query that applies it never has to ask case by case.
/// </summary>
/// <param name="Actor">Who reads.</param>
/// <param name="Today">The day in Brussels.</param>
public sealed record Reading(Actor Actor, DateOnly Today)
{
    /// <summary>The municipality all of whose signals and fiches the actor reads, but for those that <see cref="Hidden"/> handle.</summary>
    public OwnerId? Processes => Actor.Capacity.Role == Role.Processor ? Actor.Capacity.Owner : null;

    /// <summary>The municipality whose fiches the actor reads when they were put to the mandatary.</summary>
    public OwnerId? Decides => Actor.Capacity.Role == Role.Mandatary ? Actor.Capacity.Owner : null;

    /// <summary>The person whose own signals the actor reads.</summary>
    public PersonId Own => Actor.Person;

    /// <summary>Organisations of whose own handling the municipality sees counts only.</summary>
    public ImmutableArray<OwnerId> Hidden { get; init; } = [];

    /// <summary>What the actor reads by mandates and green lights of their organisation.</summary>
    public ImmutableArray<PartnerReading> Partner { get; init; } = [];
}
