namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A document that somebody filed. Its reference proves it while it is there.</summary>
public sealed record StoredDocument
{
    /// <summary>As it is there.</summary>
    public const string Present = "present";

    /// <summary>Gone, and its salt too.</summary>
    public const string Erased = "erased";

    /// <summary>The reference: a salted commitment.</summary>
    public required string Ref { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required string CaseId { get; init; }

    /// <summary>The salt; none once it was erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>The document, byte for byte; none once it was erased.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Present or erased.</summary>
    public required string State { get; init; }
}
