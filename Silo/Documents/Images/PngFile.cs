using System.Buffers.Binary;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Images;

/// <summary>A PNG: chunks from its header to its end (W3C PNG, third edition, section 5).</summary>
internal static class PngFile
{
    private const int Around = 12;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Where the image ends. What hangs behind it is no part of it.</summary>
    public static int End(ReadOnlySpan<byte> file)
    {
        var at = Signature.Length;
        var hasData = false;
        for (var first = true; ; first = false)
        {
            var chunk = ChunkAt(file, at);
            var name = chunk.Slice(4, 4);
            if (first)
            {
                CheckHeader(chunk, name);
            }

            hasData |= name.SequenceEqual("IDAT"u8);
            at += chunk.Length;
            if (name.SequenceEqual("IEND"u8))
            {
                return hasData ? at : throw new UnsoundException(DocumentCode.Damaged);
            }
        }
    }

    private static ReadOnlySpan<byte> ChunkAt(ReadOnlySpan<byte> file, int at)
    {
        var left = file[at..];
        if (left.Length < Around || BinaryPrimitives.ReadUInt32BigEndian(left) is var length && length > left.Length - Around)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        return left[..((int)length + Around)];
    }

    private static void CheckHeader(ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> name)
    {
        if (!name.SequenceEqual("IHDR"u8) || chunk.Length != 13 + Around)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        Pixels.Check(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
    }
}
