using System.Text;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Csv;

/// <summary>The beginning of a text file, by which its dialect is told.</summary>
internal static class TextSample
{
    private const int Length = 64 * 1024;

    /// <summary>The first characters of a file; fewer when it is shorter.</summary>
    public static char[] Of(Stream stream, Encoding encoding, long start)
    {
        stream.Position = start;
        using var reader = new StreamReader(stream, encoding, false, 4096, leaveOpen: true);
        var sample = new char[Length];
        return sample[..reader.ReadBlock(sample)];
    }

    /// <summary>Why this isn't the beginning of an export; null when it may be.</summary>
    public static string? Fault(ReadOnlySpan<char> sample)
    {
        if (sample.IsWhiteSpace())
            return ImportCode.FileEmpty;
        return IsMarkup(sample.TrimStart()) ? ImportCode.FileHtml
            : IsBinary(sample) ? ImportCode.FileNotText
            : null;
    }

    private static bool IsMarkup(ReadOnlySpan<char> text) =>
        text is ['<', var next, ..] && (next is '!' or '?' || char.IsAsciiLetter(next));

    // One control character is damage to a row; many mean that this was never text.
    private static bool IsBinary(ReadOnlySpan<char> sample)
    {
        var controls = 0;
        foreach (var c in sample)
        {
            if (c is < ' ' and not ('\t' or '\r' or '\n' or '\v' or '\f'))
                controls++;
        }

        return controls > 1 && controls * 50 > sample.Length;
    }
}
