using System.Buffers.Binary;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Images;

/// <summary>A JPEG: segments from start to end of image (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>Where the image ends. What cameras and others hang behind it is no part of it.</summary>
    public static int End(ReadOnlySpan<byte> file)
    {
        var at = 2;
        var (framed, scanned) = (false, false);
        while (true)
        {
            var marker = MarkerAt(file, ref at);
            if (marker == EndOfImage)
            {
                return framed && scanned ? at : throw new UnsoundException(DocumentCode.Damaged);
            }

            var segment = SegmentAt(file, at);
            at += segment.Length;
            if (IsFrame(marker))
            {
                CheckFrame(segment);
                framed = true;
            }
            else if (marker == StartOfScan)
            {
                at += ScanLength(file[at..]);
                scanned = true;
            }
        }
    }

    private static byte MarkerAt(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        return at < file.Length ? file[at++] : throw new UnsoundException(DocumentCode.Damaged);
    }

    private static ReadOnlySpan<byte> SegmentAt(ReadOnlySpan<byte> file, int at)
    {
        var left = file[at..];
        if (left.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(left) is var length && (length < 2 || length > left.Length))
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        return left[..length];
    }

    // C4, C8 and CC lie between the frames and are none.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static void CheckFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 7)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        Pixels.Check(BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
    }

    // In the data of a scan a marker is one that isn't stuffed (00) and doesn't restart it (D0 to D7).
    private static int ScanLength(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i + 1 < data.Length; i++)
        {
            if (data[i] == 0xFF && data[i + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return i;
            }
        }

        throw new UnsoundException(DocumentCode.Damaged);
    }
}
