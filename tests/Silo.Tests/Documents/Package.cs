using System.IO.Compression;
using System.Text;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>Packages by hand: texts of Word and LibreOffice, and what looks like them.</summary>
internal static class Package
{
    public const string TextType = "application/vnd.oasis.opendocument.text";
    public const string Manifest = "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A text of Word with this in its body.</summary>
    public static byte[] Written(string body) => Word(more: ("word/header1.odd", Bytes(
        $"\uFEFF<w:hdr xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:v='urn:schemas-microsoft-com:vml'>{body}</w:hdr>")));

    public static byte[] Word(string types = "", string relations = "", params (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Bytes($"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='{MainType}'/>{types}</Types>")),
        ("word/document.xml", Bytes("<document/>")),
        ("word/_rels/document.xml.rels", Bytes($"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>")),
        .. more,
    ]);

    public static byte[] OpenText(string body = "", string manifest = Manifest, params (string Name, byte[] Content)[] more) => Zip(
    [
        ("mimetype", Bytes(TextType)),
        ("content.xml", Bytes($"<o:document-content xmlns:o='{Office}' xmlns:x='http://www.w3.org/1999/xlink'><o:scripts/>{body}</o:document-content>")),
        ("META-INF/manifest.xml", Bytes(manifest)),
        .. more,
    ]);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
