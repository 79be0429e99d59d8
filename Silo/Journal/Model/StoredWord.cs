namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The name of a type of event that was ever written, to tell at opening whether all can be read.</summary>
public sealed record StoredWord
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }
}
