using System.Collections.Immutable;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Partnerships;

/// <summary>An agreement as both parties see it.</summary>
/// <param name="Number">Which one of the partnership.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Version">Which one of its kind, from 1: the last one that wasn't removed is the one that counts.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; none: it doesn't say.</param>
/// <param name="FiledAt">When it was filed.</param>
public sealed record AgreementView(
    int Number,
    AgreementKind Kind,
    int Version,
    DocumentType Type,
    int Size,
    DateOnly SignedOn,
    DateOnly? Until,
    DateTimeOffset FiledAt)
{
    /// <summary>The version of the partnership in which it was filed.</summary>
    public long FiledIn { get; init; }

    /// <summary>What the file was called; <c>null</c> after it was erased.</summary>
    public string? FileName { get; init; }

    /// <summary>Whether anyone may read it, while the partnership holds.</summary>
    public bool Published { get; init; }

    /// <summary>Whether a newer one of its kind took its place.</summary>
    public bool Replaced { get; init; }

    /// <summary>When it was removed; none: it wasn't.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Why it was removed.</summary>
    public string? Reason { get; init; }
}

/// <summary>An organisation that takes part, as anyone sees it.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agreements">What was published of what was agreed.</param>
public sealed record PublicPartner(OwnerId Id, string Name, ImmutableArray<PublicAgreement> Agreements);

/// <summary>An agreement as anyone sees it.</summary>
/// <param name="Number">Which one of the partnership.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; none: it doesn't say.</param>
public sealed record PublicAgreement(int Number, AgreementKind Kind, DocumentType Type, int Size, DateOnly SignedOn, DateOnly? Until);

/// <summary>A document of an agreement, to be given to its reader.</summary>
/// <param name="Kind">What the agreement is about.</param>
/// <param name="Type">What the document is.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Document">Which document: another content has another reference.</param>
/// <param name="Content">The document; none: who asks has it already.</param>
public sealed record AgreementFile(AgreementKind Kind, DocumentType Type, DateOnly SignedOn, DocumentRef Document, ReadOnlyMemory<byte>? Content)
{
    /// <summary>What the file was called, for the parties; none: it was erased, or anyone asks.</summary>
    public string? FileName { get; init; }
}
