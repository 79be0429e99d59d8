namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>What a test wants of the host it tries.</summary>
public sealed record HostTerms
{
    /// <summary>How many commands may wait for one case.</summary>
    public int MostPerCase { get; init; } = 256;

    /// <summary>How many may wait in all.</summary>
    public int MostWaiting { get; init; } = 4_096;

    /// <summary>Whether a case that nobody speaks to is idle at once.</summary>
    public bool Drowsy { get; init; }
}
