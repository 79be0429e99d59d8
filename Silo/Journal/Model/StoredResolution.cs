namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>Who a case's pseudonym is; deleted when the person is unlinked.</summary>
public sealed record StoredResolution
{
    /// <summary>The pseudonym.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>The case that knows the person so.</summary>
    public required string CaseId { get; init; }

    /// <summary>The keyed index of the person.</summary>
    public required byte[] PersonIndex { get; init; }
}
