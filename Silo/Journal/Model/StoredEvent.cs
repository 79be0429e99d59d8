namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>An event as it lies in the store.</summary>
public sealed record StoredEvent
{
    /// <summary>Its place in the journal, in commit order, from 1 without a gap.</summary>
    public required long Position { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its place in the case, from 1 without a gap.</summary>
    public required long Version { get; init; }

    /// <summary>The frozen name of what happened.</summary>
    public required string Type { get; init; }

    /// <summary>What happened, as JSON in UTF-8.</summary>
    public required byte[] Body { get; init; }

    /// <summary>When, in milliseconds since 1970, UTC.</summary>
    public required long At { get; init; }

    /// <summary>Who, as the case knows them.</summary>
    public string? By { get; init; }

    /// <summary>In what quality.</summary>
    public required string Capacity { get; init; }
}
