namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A municipality or an organisation.</summary>
public sealed record OwnerRow : Row
{
    /// <summary>Its id.</summary>
    public required string Owner { get; init; }

    /// <summary><c>municipality</c> or <c>organisation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its own case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its name.</summary>
    public required string NameRef { get; init; }

    /// <summary>What an organisation does.</summary>
    public string? Sector { get; init; }

    /// <summary>Whether it takes part.</summary>
    public required string Status { get; init; }
}
