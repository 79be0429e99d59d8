using System.IO.Compression;
using System.Xml;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>Reads the markup of a part: without entities, and without fetching anything.</summary>
internal static class Markup
{
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>What a part's elements say; the first thing that is found counts.</summary>
    public static string? First(ZipArchiveEntry part, Func<XmlReader, string?> look)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, _settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && look(reader) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
