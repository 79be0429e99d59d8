using LokaalSignaal.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace LokaalSignaal.Silo.Documents.Pdf;

/// <summary>
/// A PDF that only shows itself. It is looked into twice. First through its bytes, for names that have no place in it
/// wherever a reader that repairs files would find them. Then object by object as a reader finds them, those in packed
/// streams too: there a name is known however it was written.
/// </summary>
internal static class PdfFile
{
    private const int Tail = 66_000;

    /// <summary>Why it may not be kept; none: it may.</summary>
    public static string? Fault(ReadOnlyMemory<byte> file) => Outside(file.Span) ?? RawNames.Fault(file.Span) ?? Inside(file);

    // It ends where it says; what is a PDF and an archive at once is a disguise.
    private static string? Outside(ReadOnlySpan<byte> file)
    {
        var end = file.LastIndexOf("%%EOF"u8);
        return end < 0 ? DocumentCode.Damaged
            : file[(end + 5)..].IndexOfAnyExcept(" \t\r\n\0"u8) >= 0 ? DocumentCode.WrongType
            : file[Math.Max(0, file.Length - Tail)..].IndexOf("PK\x05\x06"u8) >= 0 ? DocumentCode.WrongType
            : null;
    }

    private static string? Inside(ReadOnlyMemory<byte> file)
    {
        var filters = new BoundedFilters();
        try
        {
            using var pdf = PdfDocument.Open(file, new ParsingOptions { FilterProvider = filters });
            return pdf.IsEncrypted ? DocumentCode.Locked : PdfObjects.Fault(pdf.Structure) ?? filters.Fault;
        }
        catch (PdfDocumentEncryptedException)
        {
            return DocumentCode.Locked;
        }
        catch (Exception broken) when (broken is not (UnsoundException or OutOfMemoryException))
        {
            // Whatever the reader throws: what it can't read, nobody can check.
            return filters.Fault ?? DocumentCode.Damaged;
        }
    }
}
