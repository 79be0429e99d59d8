using System.IO.Compression;
using System.Text;
using System.Xml;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>A text of LibreOffice (OpenDocument 1.3), without macros and without programs in it.</summary>
internal static class OpenDocument
{
    private const string Mark = "mimetype";
    private const string Text = "application/vnd.oasis.opendocument.text";
    private const string Manifest = "META-INF/manifest.xml";
    private const string Links = "http://www.w3.org/1999/xlink";

    private static readonly string[] _scripted = ["event-listener", "script", "applet", "plugin"];
    private static readonly string[] _fetching = ["dde-source", "dde-connection-decl", "auto-reload"];
    private static readonly string[] _schemes = ["vnd.sun.star.script:", "macro:", "javascript:", "vnd.sun.star.expand:"];

    /// <summary>Whether an archive says first, and unpacked, that it is such a text.</summary>
    public static bool Is(ZipArchive archive)
    {
        if (archive.Entries[0] is not { FullName: Mark } mark || mark.Length != Text.Length || mark.CompressedLength != mark.Length)
        {
            return false;
        }

        using var said = new StreamReader(mark.Open(), Encoding.ASCII);
        return said.ReadToEnd() == Text;
    }

    public static string? Fault(ZipArchive archive)
    {
        if (archive.GetEntry("content.xml") is null || archive.GetEntry(Manifest) is not { } manifest)
        {
            return DocumentCode.Damaged;
        }

        return Markup.First(manifest, element => element.LocalName == "encryption-data" ? DocumentCode.Locked : null)
            ?? archive.Entries.Select(Named).FirstOrDefault(fault => fault is not null)
            ?? Markup.In(archive).Select(entry => Markup.First(entry, Shown)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Named(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
            ? DocumentCode.HasScript
            : null;

    private static string? Shown(XmlReader element)
    {
        var link = element.GetAttribute("href", Links)?.Trim() ?? "";
        return _scripted.Contains(element.LocalName) || _schemes.Any(scheme => link.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ? DocumentCode.HasScript
            : element.LocalName == "object-ole" ? DocumentCode.HasFiles
            : _fetching.Contains(element.LocalName) || (Link.LeadsElsewhere(link) && !IsOnlyNamed(element, link)) ? DocumentCode.FetchesElsewhere
            : null;
    }

    // What somebody clicks on may lead anywhere; the template that a text was begun from only tells its past, if it lies on a
    // device. All else that is shown comes out of the package.
    private static bool IsOnlyNamed(XmlReader element, string link) =>
        element.LocalName == "a" || (element.LocalName == "template" && (link.StartsWith("../", StringComparison.Ordinal) || link.StartsWith("file:///", StringComparison.OrdinalIgnoreCase)));
}
