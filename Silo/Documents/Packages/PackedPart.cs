using System.Buffers.Binary;
using System.IO.Compression;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>
/// A part as it lies in the bytes of an archive (APPNOTE 6.3.10, section 4.3). The framework's reader unpacks as much as the
/// archive says that there is and no more; other readers unpack what there is. So it is looked at here.
/// </summary>
/// <param name="Method">How it is packed: 0 not at all, 8 deflated.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Packed">How many bytes it takes.</param>
/// <param name="Size">How many bytes it says that it has.</param>
internal readonly record struct PackedPart(int Method, int Start, int Packed, long Size)
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;

    /// <summary>All parts, as the archive's own list names them; none lies in another one's place.</summary>
    public static PackedPart[] In(ReadOnlySpan<byte> file)
    {
        var end = file.Length >= EndLength ? file[^EndLength..] : default;
        // A comment would be a place to hide another list.
        if (!end.StartsWith("PK\x05\x06"u8) || end[20] != 0 || end[21] != 0)
        {
            throw Damaged();
        }

        var parts = new PackedPart[BinaryPrimitives.ReadUInt16LittleEndian(end[10..])];
        var at = Number(end[16..]);
        for (var i = 0; i < parts.Length; i++)
        {
            var entry = Record(file, at, EntryLength, "PK\x01\x02"u8);
            parts[i] = Of(file, entry);
            at += EntryLength + Half(entry, 28) + Half(entry, 30) + Half(entry, 32);
        }

        var inOrder = parts.OrderBy(part => part.Start).ToArray();
        var overlaps = inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.Start + pair.First.Packed > pair.Second.Start - LocalLength);
        return at == file.Length - EndLength && !overlaps ? parts : throw Damaged();
    }

    /// <summary>What is in it, to be read to its end.</summary>
    public Stream Open(ArraySegment<byte> file)
    {
        var packed = new MemoryStream(file.Array!, file.Offset + Start, Packed);
        return Method switch
        {
            0 => packed,
            8 => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw Damaged(),
        };
    }

    private static PackedPart Of(ReadOnlySpan<byte> file, ReadOnlySpan<byte> entry)
    {
        var local = Number(entry[42..]);
        var header = Record(file, local, LocalLength, "PK\x03\x04"u8);
        var start = local + LocalLength + Half(header, 26) + Half(header, 28);
        var packed = Number(entry[20..]);
        return start + (long)packed <= file.Length && Half(header, 8) == Half(entry, 10)
            ? new PackedPart(Half(entry, 10), start, packed, Number(entry[24..]))
            : throw Damaged();
    }

    private static ReadOnlySpan<byte> Record(ReadOnlySpan<byte> file, int at, int length, ReadOnlySpan<byte> mark) =>
        at <= file.Length - length && file[at..].StartsWith(mark) ? file.Slice(at, length) : throw Damaged();

    private static int Half(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static int Number(ReadOnlySpan<byte> field) =>
        BinaryPrimitives.ReadUInt32LittleEndian(field) is var number && number <= int.MaxValue / 2 ? (int)number : throw Damaged();

    private static UnsoundException Damaged() => new(DocumentCode.Damaged);
}
