namespace LokaalSignaal.Silo.Seeing.Nodes;

/// <summary>Where the processes on one store tell each other how they are doing.</summary>
public interface INodeBoard
{
    /// <summary>Tells how a process is doing; what it told before is gone.</summary>
    /// <param name="node">Which process: unique for each start.</param>
    /// <param name="told">How it is doing, as JSON.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    ValueTask TellAsync(string node, string told, CancellationToken cancellationToken = default);

    /// <summary>Takes away what a process told: it stops.</summary>
    ValueTask LeaveAsync(string node, CancellationToken cancellationToken = default);

    /// <summary>What processes told in the last hour, with when each told it.</summary>
    ValueTask<IReadOnlyList<ToldNode>> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>What a process told.</summary>
/// <param name="Id">Which process.</param>
/// <param name="Told">How it is doing, as JSON.</param>
/// <param name="Age">How long ago, by the clock of the database.</param>
public sealed record ToldNode(string Id, string Told, TimeSpan Age);
