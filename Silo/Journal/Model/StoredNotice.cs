namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>Something that somebody is told.</summary>
public sealed record StoredNotice
{
    /// <summary>Who.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>The event it is about.</summary>
    public required long SourcePosition { get; init; }

    /// <summary>The case it is about.</summary>
    public required string CaseId { get; init; }

    /// <summary>The fiche that it came by.</summary>
    public string? FicheId { get; init; }

    /// <summary>What they are told.</summary>
    public required string Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When they read it.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
