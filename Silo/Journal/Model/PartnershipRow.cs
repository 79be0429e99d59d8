namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>An organisation's taking part in a municipality, with what access has to know of it.</summary>
public sealed record PartnershipRow : Row
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>The organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>Requested, active, refused or ended.</summary>
    public required string Standing { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? FromDay { get; init; }

    /// <summary>The last day of the agreement; none: until it is ended.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>What the municipality sees of the own staff's signals that the organisation handles; none: it handles none.</summary>
    public string? OwnStaff { get; init; }

    /// <summary>The mandates that weren't taken back, as JSON: labels, fiches and days, nothing that was typed.</summary>
    public required string Mandates { get; init; }

    /// <summary>What anyone may read of what was agreed, as JSON: kinds, days and sizes, nothing that was typed.</summary>
    public required string Agreements { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When something last happened to it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The version of the case: the access epoch.</summary>
    public required long Version { get; init; }
}
