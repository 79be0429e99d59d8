using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What every case's state has. It is folded from events, and holds references instead of texts and people.</summary>
public abstract record CaseState
{
    /// <summary>The case.</summary>
    public required CaseId Id { get; init; }

    /// <summary>How many events it has; 0: it doesn't exist.</summary>
    public long Version { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public CaseStatus Status { get; init; }

    /// <summary>How far it is in its process; none for kinds without one.</summary>
    public ProcessState? Process { get; init; }

    /// <summary>Whether anything ever happened to it.</summary>
    public bool Exists => Version > 0;
}
