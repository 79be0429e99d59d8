using LokaalSignaal.Cases;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Partnerships;

/// <summary>Files an agreement. The document travels along, and is stored together with the event or not at all.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Type">What the document is, as <see cref="IDocumentCheck"/> found.</param>
/// <param name="Content">The document, up to <see cref="IDocumentCheck.Largest"/> bytes.</param>
/// <param name="FileName">What it was called, 1 to 200 characters.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; none: it doesn't say.</param>
/// <param name="Publish">Whether anyone may read it at once.</param>
public sealed record FileAgreement(
    AgreementKind Kind,
    DocumentType Type,
    ReadOnlyMemory<byte> Content,
    string FileName,
    DateOnly SignedOn,
    DateOnly? Until,
    bool Publish) : Command;

/// <summary>Lets anyone read an agreement, for as long as the partnership holds.</summary>
/// <param name="Number">Which one of the partnership.</param>
public sealed record PublishAgreement(int Number) : Command;

/// <summary>Lets only the parties read an agreement.</summary>
/// <param name="Number">Which one of the partnership.</param>
public sealed record HideAgreement(int Number) : Command;

/// <summary>Removes an agreement that should never have been filed: its document and its name are erased.</summary>
/// <param name="Number">Which one of the partnership.</param>
/// <param name="Reason">Why, 1 to 2 000 characters: both read it.</param>
public sealed record RemoveAgreement(int Number, string Reason) : Command;
