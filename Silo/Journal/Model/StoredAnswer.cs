namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>An accepted answer, remembered so that the same command isn't done twice.</summary>
public sealed record StoredAnswer
{
    /// <summary>The keyed hash of actor and command key.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The keyed hash of the request.</summary>
    public required byte[] Request { get; init; }

    /// <summary>The case that accepted it.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its version after it.</summary>
    public required long Version { get; init; }

    /// <summary>When, in milliseconds since 1970, UTC, by the clock of the store.</summary>
    public required long At { get; init; }
}
