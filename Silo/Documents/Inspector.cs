using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents.Apart;

namespace LokaalSignaal.Silo.Documents;

/// <summary>Looks into a file here and now, for as long as it takes: what is done in a process apart.</summary>
public static class Inspector
{
    /// <summary>Looks into what is given, and says what came of it in a line.</summary>
    /// <param name="given">The file.</param>
    /// <param name="said">Where it is said.</param>
    public static async Task AnswerAsync(Stream given, TextWriter said)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(said);
        using var content = new MemoryStream();
        await given.CopyToAsync(content);
        await said.WriteLineAsync(VerdictLine.Of(Look(content.GetBuffer().AsMemory(0, (int)content.Length))));
    }

    /// <summary>Looks into a file.</summary>
    internal static DocumentVerdict Look(ReadOnlyMemory<byte> content)
    {
        try
        {
            return Outside(content) ?? Kinds.Of(content) switch
            {
                FileKind.Pdf => Of(DocumentType.Pdf, content, Pdf.PdfFile.Fault(content)),
                FileKind.Package => Of(Packages.PackageFile.Look(content), content),
                FileKind.Png => Of(DocumentType.Png, content[..Images.PngFile.End(content.Span)], null),
                FileKind.Jpeg => Of(DocumentType.Jpeg, content[..Images.JpegFile.End(content.Span)], null),
                _ => Refusing.Of(DocumentCode.WrongType),
            };
        }
        catch (UnsoundException unsound)
        {
            return Refusing.Of(unsound.Code);
        }
        catch (OutOfMemoryException)
        {
            return Refusing.Of(DocumentCode.Unpacks);
        }
    }

    /// <summary>What is known of a file without looking into it.</summary>
    internal static DocumentVerdict? Outside(ReadOnlyMemory<byte> content) => content.Length switch
    {
        0 => Refusing.Of(DocumentCode.Empty),
        > IDocumentCheck.Largest => Refusing.Of(DocumentCode.TooLarge),
        _ => null,
    };

    private static DocumentVerdict Of(Packages.PackageFound found, ReadOnlyMemory<byte> content) => Of(found.Type, content, found.Fault);

    private static DocumentVerdict Of(DocumentType type, ReadOnlyMemory<byte> content, string? fault) =>
        fault is null ? new DocumentVerdict.Sound(type, content) : Refusing.Of(fault);
}
