using System.IO.Compression;
using System.Xml;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>A text of Word (ECMA-376), without macros, without other files in it, and fetching nothing when it is opened.</summary>
internal static class WordDocument
{
    /// <summary>Where the text itself is.</summary>
    public const string Main = "word/document.xml";

    private const string Types = "[Content_Types].xml";
    private const string Drawing = "urn:schemas-microsoft-com:vml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string[] _scripted = ["macroEnabled", "vbaProject", "ms-word.vba", "activeX"];
    private static readonly string[] _filed = ["oleObject", "relationships/package", "aFChunk", "control"];

    public static string? Fault(ZipArchive archive) =>
        Typed(archive) ?? archive.Entries.Select(Named).FirstOrDefault(fault => fault is not null)
        ?? archive.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .Select(entry => Markup.First(entry, Related)).FirstOrDefault(fault => fault is not null)
        ?? Markup.In(archive).Select(entry => Markup.First(entry, Drawn) ?? WordFields.Fault(entry)).FirstOrDefault(fault => fault is not null);

    private static string? Typed(ZipArchive archive)
    {
        if (archive.GetEntry(Types) is not { } types)
        {
            return DocumentCode.WrongType;
        }

        var isText = false;
        var fault = Markup.First(types, element =>
        {
            var type = element.GetAttribute("ContentType") ?? "";
            isText |= type == MainType;
            return Names(_scripted, type) ? DocumentCode.HasScript : Names(_filed[..1], type) ? DocumentCode.HasFiles : null;
        });
        return fault ?? (isText ? null : DocumentCode.WrongType);
    }

    private static string? Named(ZipArchiveEntry entry) =>
        entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            ? DocumentCode.HasScript
        : entry.FullName.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) ? DocumentCode.HasFiles
        : null;

    private static string? Related(XmlReader element)
    {
        var type = element.GetAttribute("Type") ?? "";
        return Names(_scripted, type) ? DocumentCode.HasScript
            : Names(_filed, type) ? DocumentCode.HasFiles
            : element.GetAttribute("TargetMode") == "External" && !type.EndsWith("/hyperlink", StringComparison.Ordinal) ? DocumentCode.FetchesElsewhere
            : null;
    }

    // What comes by way of a relation is looked at there.
    private static string? Drawn(XmlReader element) =>
        element.LocalName == "mailMerge" || (element.NamespaceURI == Drawing && Link.LeadsElsewhere(element.GetAttribute("src") ?? ""))
            ? DocumentCode.FetchesElsewhere
            : null;

    private static bool Names(string[] words, string text) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
