namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The events that were made durable together, chained to those before.</summary>
public sealed record StoredBatch
{
    /// <summary>From 1 without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>The position of its first event.</summary>
    public required long FirstPosition { get; init; }

    /// <summary>The position of its last event.</summary>
    public required long LastPosition { get; init; }

    /// <summary>SHA-256 over the hash before and the events.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The hash of the batch before; zeroes for the first.</summary>
    public required byte[] Previous { get; init; }
}
