using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Limits;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>An agreement of a partnership.</summary>
/// <param name="Id">Which one of the partnership, from 1.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Version">Which one of its kind, from 1.</param>
/// <param name="Type">What the document is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; null: it doesn't say.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Published">Whether anyone may read it, while the partnership holds.</param>
/// <param name="Replaced">Whether a newer one of its kind took its place.</param>
public sealed record AgreementItem(
    int Id,
    AgreementKind Kind,
    int Version,
    DocumentType Type,
    int Size,
    DateOnly SignedOn,
    DateOnly? Until,
    DateTimeOffset FiledAt,
    bool Published,
    bool Replaced)
{
    /// <summary>What the file was called; null after it was removed.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the document is; null after it was removed.</summary>
    public string? Href { get; init; }

    /// <summary>When it was removed; null: it wasn't.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Why it was removed.</summary>
    public string? Reason { get; init; }

    internal static AgreementItem Of(CaseId partnership, AgreementView view) => new(
        view.Number,
        view.Kind,
        view.Version,
        view.Type,
        view.Size,
        view.SignedOn,
        view.Until,
        view.FiledAt,
        view.Published,
        view.Replaced)
    {
        FileName = view.FileName,
        Href = view.RemovedAt is null ? AgreementEndpoints.At(partnership, view.Number) : null,
        RemovedAt = view.RemovedAt,
        Reason = view.Reason,
    };
}

/// <summary>An agreement, and its document.</summary>
/// <param name="File">The document: PDF, ODT, DOCX, PNG or JPEG, up to 10 MB.</param>
/// <param name="Kind">What it is about: cooperation, processing or other.</param>
/// <param name="SignedOn">The day on which it was signed.</param>
/// <param name="Until">The last day that it says it holds; left out: it doesn't say.</param>
/// <param name="Publish">Whether anyone may read it at once; left out: only the parties do.</param>
internal sealed record AgreementForm(
    IFormFile File,
    [FromForm] [property: OneOf("cooperation", "processing", "other")] string Kind,
    [FromForm] [property: Day] string SignedOn,
    [FromForm] [property: Day] string? Until = null,
    [FromForm] bool? Publish = null);
