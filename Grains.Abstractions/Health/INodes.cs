using System.Collections.Immutable;

namespace LokaalSignaal.Health;

/// <summary>Tells whoever runs the platform how all processes on its store are doing.</summary>
public interface INodes
{
    /// <summary>How they are doing, this one first; the others as they told it last.</summary>
    ValueTask<NodesView> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>How the processes on a store are doing.</summary>
/// <param name="Nodes">Each of them, this one first.</param>
/// <param name="Complete">Whether the others could be asked for.</param>
public sealed record NodesView(ImmutableArray<NodeSeen> Nodes, bool Complete)
{
    /// <summary>This process.</summary>
    public NodeView Here => Nodes[0].Node;

    /// <summary>The slowest commands of the last hour, of all of them, the slowest first.</summary>
    public IEnumerable<SlowCommand> Slowest => Nodes.SelectMany(seen => seen.Node.Slowest).OrderByDescending(command => command.Took);

    /// <summary>How far each follower is behind: one process does its work, and the others see how far it came.</summary>
    public IEnumerable<FollowerLag> Followers => Nodes
        .SelectMany(seen => seen.Node.Followers)
        .GroupBy(lag => lag.Name, (name, lags) => new FollowerLag(name, lags.Min(lag => lag.Events)));
}

/// <summary>A process, as it was seen.</summary>
/// <param name="Node">How it is doing.</param>
/// <param name="Age">How long ago it told that.</param>
/// <param name="IsHere">Whether it is the one that is asked.</param>
public sealed record NodeSeen(NodeView Node, TimeSpan Age, bool IsHere)
{
    // It tells every five seconds.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Whether it was heard of too long ago to be well: it stands still, was killed, or can't reach the store.</summary>
    public bool IsSilent => Age > Silence;

    /// <summary>Whether nothing of it asks for attention.</summary>
    public bool IsWell => !IsSilent && Node.Health.Parts.All(part => part.Ready);
}
