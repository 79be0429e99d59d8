using System.Collections.Immutable;
using LokaalSignaal.Documents;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>An agreement (<i>overeenkomst</i>) that was filed in a partnership.</summary>
/// <param name="Number">Which one of the partnership, from 1.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Version">Which one of its kind, from 1.</param>
/// <param name="Document">The document.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="FileName">What it was called.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; none: it doesn't say.</param>
/// <param name="FiledAt">When it was filed.</param>
public sealed record Agreement(
    int Number,
    AgreementKind Kind,
    int Version,
    DocumentRef Document,
    DocumentType Type,
    int Size,
    TextRef FileName,
    DateOnly SignedOn,
    DateOnly? Until,
    DateTimeOffset FiledAt)
{
    /// <summary>The version of the partnership in which it was filed.</summary>
    public long FiledIn { get; init; }

    /// <summary>Whether anyone may read it, while the partnership holds.</summary>
    public bool Published { get; init; }

    /// <summary>When it was removed; none: it wasn't.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Why it was removed.</summary>
    public TextRef? Reason { get; init; }

    /// <summary>Whether a newer one of its kind stands in its place. Annexes stand beside each other.</summary>
    public bool IsReplacedIn(ImmutableArray<Agreement> all) =>
        Kind != AgreementKind.Other && all.Any(other => other.Kind == Kind && other.Number > Number && other.RemovedAt is null);
}
