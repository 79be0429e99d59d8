namespace LokaalSignaal.Silo.Hosting;

/// <summary>What a host of cases takes on at most, and how long it keeps a case awake.</summary>
public sealed record HostBounds
{
    /// <summary>How many commands may wait in all before the next one is told to come back: from 1.</summary>
    public int MostWaiting { get; init; } = 4_096;

    /// <summary>How many commands may wait for one case: from 1.</summary>
    public int MostPerCase { get; init; } = 256;

    /// <summary>After how long without a command a case is put to sleep.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a command that went to another process may stay without an answer before it is sent again.</summary>
    public TimeSpan Unanswered { get; init; } = TimeSpan.FromSeconds(8);
}
