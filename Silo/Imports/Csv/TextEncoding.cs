using System.Buffers;
using System.Text;

namespace LokaalSignaal.Silo.Imports.Csv;

/// <summary>
/// How a text file is encoded: by its mark (BOM), else UTF-8 when its bytes look like it, else Windows-1252, which
/// is what Excel on a Belgian computer writes.
/// </summary>
/// <param name="Encoding">The encoding; bytes that don't fit become U+FFFD.</param>
/// <param name="MarkLength">The bytes of the mark, to be skipped.</param>
internal readonly record struct TextEncoding(Encoding Encoding, int MarkLength)
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Finds the encoding of a file from where the stream stands; the stream goes back there.</summary>
    public static TextEncoding Of(Stream stream)
    {
        var from = stream.Position;
        var buffer = new byte[64 * 1024];
        var start = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        stream.Position = from;
        var found = ByMark(start) ?? ByZeros(start) ?? new(LooksLikeUtf8(stream) ? Encoding.UTF8 : Western, 0);
        stream.Position = from;
        return found;
    }

    private static TextEncoding? ByMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // UTF-16 without a mark: in western text every second byte is zero.
    private static TextEncoding? ByZeros(ReadOnlySpan<byte> start)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
        }

        var many = start.Length * 2 / 5;
        if (many == 0)
            return null;
        return zeros.Odd > many ? new(Encoding.Unicode, 0)
            : zeros.Even > many ? new(Encoding.BigEndianUnicode, 0)
            : null;
    }

    // Counted rather than all or nothing: one broken byte must not turn every é of a UTF-8 file into Ã©.
    private static bool LooksLikeUtf8(Stream stream)
    {
        var (good, bad, kept) = (0L, 0L, 0);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var rest = Count(buffer.AsSpan(0, kept + read), ref good, ref bad);
            kept = rest.Length;
            rest.CopyTo(buffer);
        }

        return good >= bad + (kept > 0 ? 1 : 0);
    }

    private static ReadOnlySpan<byte> Count(ReadOnlySpan<byte> bytes, ref long good, ref long bad)
    {
        while (bytes.IndexOfAnyInRange<byte>(0x80, 0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.NeedMoreData)
                return bytes;
            _ = status == OperationStatus.Done ? good++ : bad++;
            bytes = bytes[used..];
        }

        return [];
    }
}
