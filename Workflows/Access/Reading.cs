using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// The same rules as <see cref="AccessRules"/>, as a filter for queries: which stretch of all cases an actor may read.
/// A query that applies it never has to ask case by case.
/// </summary>
/// <param name="Processes">The municipality all of whose signals and fiches the actor reads.</param>
/// <param name="Decides">The municipality whose fiches the actor reads when they were put to the mandatary.</param>
/// <param name="Own">The person whose own signals the actor reads.</param>
public sealed record Reading(OwnerId? Processes, OwnerId? Decides, PersonId Own)
{
    /// <summary>What an actor may read.</summary>
    public static Reading Of(Actor actor) => new(
        actor.Capacity.Role == Role.Processor ? actor.Capacity.Owner : null,
        actor.Capacity.Role == Role.Mandatary ? actor.Capacity.Owner : null,
        actor.Person);
}
