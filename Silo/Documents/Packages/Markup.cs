using System.IO.Compression;
using System.Xml;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>Reads the markup of a part: without entities, and without fetching anything.</summary>
internal static class Markup
{
    private const int Enough = 64;

    // Marks of an encoding, the empty half of a letter, and white space.
    private static readonly byte[] _before = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The parts that are markup, whatever they are called: a reader goes by what another part says of them.</summary>
    public static IEnumerable<ZipArchiveEntry> In(ZipArchive archive) => archive.Entries.Where(entry =>
    {
        var start = new byte[Enough];
        using var stream = entry.Open();
        return Begins(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    });

    /// <summary>Whether this is how markup begins, in any of the encodings that it is written in.</summary>
    public static bool Begins(ReadOnlySpan<byte> start) => start.TrimStart(_before) is [(byte)'<', ..];

    /// <summary>What a part's elements say; the first thing that is found counts.</summary>
    public static string? First(ZipArchiveEntry part, Func<XmlReader, string?> look) =>
        Read(part).Select(reader => reader.NodeType == XmlNodeType.Element ? look(reader) : null).FirstOrDefault(found => found is not null);

    /// <summary>Reads a part: one reader, at each thing in it after the other.</summary>
    public static IEnumerable<XmlReader> Read(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, _settings);
        while (reader.Read())
        {
            yield return reader;
        }
    }
}
