namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>How far a follower is.</summary>
public sealed record FollowerPosition
{
    /// <summary>The follower.</summary>
    public required string Name { get; init; }

    /// <summary>The last position that it handled.</summary>
    public required long Position { get; init; }
}
