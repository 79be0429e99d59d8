namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>What somebody typed. Its reference proves it while it is there.</summary>
public sealed record StoredText
{
    /// <summary>As it is there.</summary>
    public const string Present = "present";

    /// <summary>Personal data in it was covered: the body is no longer what the reference commits to.</summary>
    public const string Masked = "masked";

    /// <summary>Gone, and its salt too.</summary>
    public const string Erased = "erased";

    /// <summary>The reference: a salted commitment.</summary>
    public required string Ref { get; init; }

    /// <summary>The case it belongs to.</summary>
    public required string CaseId { get; init; }

    /// <summary>The salt; none once it was masked or erased.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>The text; none once it was erased.</summary>
    public string? Body { get; init; }

    /// <summary>Present, masked or erased.</summary>
    public required string State { get; init; }
}
