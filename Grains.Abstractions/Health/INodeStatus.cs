using System.Collections.Immutable;

namespace LokaalSignaal.Health;

/// <summary>Tells whoever runs the platform how this process is doing. Holds nothing of cases and nobody's name.</summary>
public interface INodeStatus
{
    /// <summary>How it is doing now.</summary>
    ValueTask<NodeView> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>How a process is doing.</summary>
/// <param name="Name">What an operator knows it by: its machine, or container, and its number there.</param>
/// <param name="Role">What it does of what there is to do: <c>both</c>, <c>portal</c>, <c>silo</c>.</param>
/// <param name="Health">Whether it can work.</param>
/// <param name="Version">Which build it is.</param>
/// <param name="Since">When it started.</param>
/// <param name="Store">What its journal is on: <c>sqlite</c>, <c>postgresql</c>.</param>
/// <param name="Head">How many events the journal has.</param>
/// <param name="Memory">What it has in memory, in bytes.</param>
/// <param name="Awake">How many cases are awake.</param>
/// <param name="Waiting">How many commands wait or are being done.</param>
/// <param name="Commands">How many commands were answered since it started.</param>
/// <param name="Followers">How far each follower is behind.</param>
/// <param name="Slowest">The slowest commands of the last hour, the slowest first.</param>
public sealed record NodeView(
    string Name,
    string Role,
    HealthView Health,
    string Version,
    DateTimeOffset Since,
    string Store,
    long Head,
    long Memory,
    int Awake,
    int Waiting,
    long Commands,
    ImmutableArray<FollowerLag> Followers,
    ImmutableArray<SlowCommand> Slowest);

/// <summary>How far a follower is behind.</summary>
/// <param name="Name">Its name: <c>triage</c>, <c>notices</c>, …</param>
/// <param name="Events">How many events it has yet to see.</param>
public sealed record FollowerLag(string Name, long Events);

/// <summary>A command that took long.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Owner">Whose case it was for.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Took">How long it took, the waiting included.</param>
public sealed record SlowCommand(string Command, string Owner, DateTimeOffset At, TimeSpan Took);
