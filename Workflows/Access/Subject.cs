using System.Collections.Immutable;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Access;

/// <summary>What a deed is done to, as far as access has to know.</summary>
/// <param name="Owner">The case's owner.</param>
public sealed record Subject(OwnerId Owner)
{
    /// <summary>Whether the case exists; a new one doesn't, yet.</summary>
    public bool Exists { get; init; } = true;

    /// <summary>Whether the actor gave this signal, or is this person.</summary>
    public bool Own { get; init; }

    /// <summary>The roles that may complete the step in question.</summary>
    public ImmutableArray<Role> StepBy { get; init; } = [];

    /// <summary>Whether the fiche is, or was, put to the mandatary: one of its steps names the role.</summary>
    public bool PutToMandatary { get; init; }

    /// <summary>Whether the organisation in question takes part in the municipality in question.</summary>
    public bool TakesPart { get; init; }

    /// <summary>The owners where the person has a capacity, or is to get one.</summary>
    public ImmutableArray<OwnerId> PersonOf { get; init; } = [];
}
