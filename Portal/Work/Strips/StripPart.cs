using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Strips;

/// <summary>What the process strip is made of: stations, and forks with stations in them.</summary>
public abstract record StripPart
{
    private protected StripPart()
    {
    }

    /// <summary>How it stands.</summary>
    public abstract StripState State { get; }
}

/// <summary>Branches that are walked side by side.</summary>
/// <param name="Branches">The branches, each with its stations.</param>
public sealed record StripFork(ImmutableArray<ImmutableArray<StripStation>> Branches) : StripPart
{
    /// <summary>Done when every branch is; next when none has begun; skipped when all of it was.</summary>
    public override StripState State => Stations() switch
    {
        var all when all.All(Is(StripState.Skipped)) => StripState.Skipped,
        var all when all.All(station => station.State is StripState.Done or StripState.Skipped) => StripState.Done,
        var all when all.All(station => station.State is StripState.Next or StripState.Skipped) => StripState.Next,
        _ => StripState.Active,
    };

    private List<StripStation> Stations() => [.. Branches.SelectMany(branch => branch)];

    private static Func<StripStation, bool> Is(StripState state) => station => station.State == state;
}
