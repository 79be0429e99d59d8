using System.Globalization;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Portal.Documents;

/// <summary>Documents as files: what they are called, and what kind they are.</summary>
public static class DocumentFile
{
    private const int LongestStem = 100;
    private const string Unwanted = "\\/:*?\"<>|%;";

    /// <summary>How the name of such a file ends.</summary>
    public static string Ending(DocumentType type) => type switch
    {
        DocumentType.Jpeg => "jpg",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>The type of its content (IANA).</summary>
    public static string ContentType(DocumentType type) => type switch
    {
        DocumentType.Pdf => "application/pdf",
        DocumentType.Odt => "application/vnd.oasis.opendocument.text",
        DocumentType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentType.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>A name that is safe to save under, with the ending of what the document is: whatever it was called before.</summary>
    /// <param name="stem">What it was called.</param>
    /// <param name="type">What it is.</param>
    public static string Name(string stem, DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(stem);
        var known = Path.GetExtension(stem) is { Length: > 1 and <= 5 } ending ? stem[..^ending.Length] : stem;
        var safe = string.Concat(known.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !Unwanted.Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        return $"{(safe.Length == 0 ? "document" : safe[..Math.Min(safe.Length, LongestStem)])}.{Ending(type)}";
    }

    /// <summary>The last part of what a sender calls a file: where it stood on a device is its user's own business.</summary>
    public static string LastPart(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetFileName(name.Replace('\\', '/'));
    }

    /// <summary>How large a document is, in words: <c>PDF, 120 kB</c>.</summary>
    public static string Facts(DocumentType type, int size) => size >= 1_000_000
        ? string.Create(CultureInfo.CurrentCulture, $"{Shown(type)}, {size / 1_000_000.0:0.#} MB")
        : string.Create(CultureInfo.CurrentCulture, $"{Shown(type)}, {(size + 999) / 1_000} kB");

    private static string Shown(DocumentType type) => type switch
    {
        DocumentType.Docx => "Word",
        DocumentType.Odt => "LibreOffice",
        _ => type.ToString().ToUpperInvariant(),
    };
}
