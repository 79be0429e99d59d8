using LokaalSignaal.Cases;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents;

/// <summary>
/// Looks into files, a few at a time and for some seconds at most: who sends what takes long to look into, holds up only
/// those who do the same.
/// </summary>
public sealed class DocumentInspection : IDocumentCheck, IDisposable
{
    private const int AtOnce = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <inheritdoc/>
    public async ValueTask<DocumentVerdict> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        try
        {
            await _turns.WaitAsync(cancellationToken);
            return await Task.Run(() => LookInTurn(content), CancellationToken.None).WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Of(DocumentCode.Damaged);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private DocumentVerdict LookInTurn(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Look(content);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Looks into a file.</summary>
    internal static DocumentVerdict Look(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty)
        {
            return Of(DocumentCode.Empty);
        }

        if (content.Length > IDocumentCheck.Largest)
        {
            return Of(DocumentCode.TooLarge);
        }

        try
        {
            return Kinds.Of(content) switch
            {
                FileKind.Pdf => Of(DocumentType.Pdf, content, Pdf.PdfFile.Fault(content)),
                FileKind.Package => Of(Packages.PackageFile.Look(content), content),
                FileKind.Png => Of(DocumentType.Png, content[..Images.PngFile.End(content.Span)], null),
                FileKind.Jpeg => Of(DocumentType.Jpeg, content[..Images.JpegFile.End(content.Span)], null),
                _ => Of(DocumentCode.WrongType),
            };
        }
        catch (UnsoundException unsound)
        {
            return Of(unsound.Code);
        }
    }

    private static DocumentVerdict Of(Packages.PackageFound found, ReadOnlyMemory<byte> content) => Of(found.Type, content, found.Fault);

    private static DocumentVerdict Of(DocumentType type, ReadOnlyMemory<byte> content, string? fault) =>
        fault is null ? new DocumentVerdict.Sound(type, content) : Of(fault);

    private static DocumentVerdict.Refused Of(string code) => new(new Refusal(
        code,
        RefusalKind.Invalid,
        code == DocumentCode.TooLarge ? [$"{IDocumentCheck.Largest / (1024 * 1024)}"] : []));
}
