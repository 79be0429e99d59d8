namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The newest folded state of a case.</summary>
public sealed record StoredSnapshot
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The version it is of.</summary>
    public required long Version { get; init; }

    /// <summary>The shape of the body.</summary>
    public required int Schema { get; init; }

    /// <summary>The state.</summary>
    public required byte[] Body { get; init; }
}
