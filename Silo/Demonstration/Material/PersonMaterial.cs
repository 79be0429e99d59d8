using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>An invented person.</summary>
internal sealed record PersonMaterial
{
    /// <summary>What stands before the @ of their address.</summary>
    public required string Account { get; init; }

    /// <summary>Giver, processor, admin or mandatary.</summary>
    public required string Role { get; init; }

    /// <summary>Their name.</summary>
    public required string Name { get; init; }

    /// <summary>What they do.</summary>
    public required LocalText Function { get; init; }
}
