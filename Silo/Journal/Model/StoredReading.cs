namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>
/// That somebody read a case which isn't their own: a line of the read log. No event tells it, and nothing makes it anew.
/// </summary>
public sealed record StoredReading
{
    /// <summary>Which line; opaque, and the newer the later in order.</summary>
    public required string Id { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose quality it was: the municipality or the organisation.</summary>
    public required string Owner { get; init; }

    /// <summary>In what role there.</summary>
    public required string Role { get; init; }

    /// <summary>The keyed index of who; none after they were erased.</summary>
    public byte[]? PersonIndex { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>By what right: the name of a line of the table of access.</summary>
    public required string Ground { get; init; }
}
