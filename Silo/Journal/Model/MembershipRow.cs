namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>An organisation that takes part in a municipality, or asked to.</summary>
public sealed record MembershipRow : Row
{
    /// <summary>The case that tells so.</summary>
    public required string CaseId { get; init; }

    /// <summary>The municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>The organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>How it stands.</summary>
    public required string Status { get; init; }
}
