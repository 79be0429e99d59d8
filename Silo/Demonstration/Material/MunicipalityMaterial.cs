using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>A municipality with invented people.</summary>
internal sealed record MunicipalityMaterial
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its colour.</summary>
    public required string Accent { get; init; }

    /// <summary>Counts below this aren't public.</summary>
    public required int Threshold { get; init; }

    /// <summary>Who co-ordinates.</summary>
    public required CoordinatorMaterial Coordinator { get; init; }

    /// <summary>What Lokaal Signaal is here.</summary>
    public required LocalText Intro { get; init; }

    /// <summary>What to do for one person, or in danger.</summary>
    public required LocalText Referral { get; init; }

    /// <summary>Its coarse areas.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>Its people.</summary>
    public ImmutableArray<PersonMaterial> People { get; init; } = [];
}

/// <summary>Who co-ordinates, and how to reach them.</summary>
internal sealed record CoordinatorMaterial(string Name, string Email);
