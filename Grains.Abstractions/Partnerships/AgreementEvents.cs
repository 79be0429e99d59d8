using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Partnerships;

/// <summary>An agreement was filed.</summary>
/// <param name="Number">Which one of the partnership, from 1.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Document">The document.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="FileName">What it was called.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; none: it doesn't say.</param>
public sealed record AgreementFiled(
    int Number,
    AgreementKind Kind,
    DocumentRef Document,
    DocumentType Type,
    int Size,
    TextRef FileName,
    DateOnly SignedOn,
    DateOnly? Until) : CaseEvent;

/// <summary>Anyone may read an agreement. Of the same kind it takes the place of the one before.</summary>
/// <param name="Number">Which one.</param>
public sealed record AgreementPublished(int Number) : CaseEvent;

/// <summary>Only the parties read an agreement.</summary>
/// <param name="Number">Which one.</param>
public sealed record AgreementHidden(int Number) : CaseEvent;

/// <summary>An agreement was removed; its document is gone.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Reason">Why.</param>
public sealed record AgreementRemoved(int Number, TextRef Reason) : CaseEvent;
