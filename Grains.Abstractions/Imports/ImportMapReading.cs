using System.Collections.Immutable;

namespace LokaalSignaal.Imports;

/// <summary>What comes of reading a map: the map, or what is wrong with it.</summary>
public abstract record ImportMapReading
{
    private ImportMapReading()
    {
    }

    /// <summary>A map that can be used.</summary>
    /// <param name="Map">The map.</param>
    public sealed record Good(ImportMap Map) : ImportMapReading;

    /// <summary>A map that can't.</summary>
    /// <param name="Findings">Every fault; never empty.</param>
    public sealed record Faulty(ImmutableArray<ImportFinding> Findings) : ImportMapReading;
}
