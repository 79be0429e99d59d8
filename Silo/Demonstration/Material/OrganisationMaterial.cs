using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>An invented partner organisation.</summary>
internal sealed record OrganisationMaterial
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What field it works in.</summary>
    public required LocalText Sector { get; init; }

    /// <summary>Where it takes part.</summary>
    public ImmutableArray<string> Municipalities { get; init; } = [];

    /// <summary>The municipalities where it asked to take part, and waits for an answer.</summary>
    public ImmutableArray<string> Pending { get; init; } = [];

    /// <summary>Its people.</summary>
    public ImmutableArray<PersonMaterial> People { get; init; } = [];
}
