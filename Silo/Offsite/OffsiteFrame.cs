using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// A batch as bytes: a sign, the length of what follows, the batch's number, and the batch, packed and sealed. The seal is
/// the checksum: it is bound to the number, so that nothing of it can be changed, cut or moved unnoticed.
/// </summary>
internal static class OffsiteFrame
{
    private const uint Sign = 0x4C534F31;
    private const int Head = sizeof(uint) + sizeof(int) + sizeof(long);

    public static byte[] Write(OffsiteBatch batch, OffsiteSeal seal)
    {
        var box = seal.Seal(Pack(batch), PlaceOf(batch.Batch.Number));
        var frame = new byte[Head + box.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, Sign);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(sizeof(uint)), box.Length);
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(sizeof(uint) + sizeof(int)), batch.Batch.Number);
        box.CopyTo(frame, Head);
        return frame;
    }

    /// <summary>The batches at the beginning of some bytes, as far as they are whole.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="seal">Opens them.</param>
    /// <param name="whole">How many bytes they took: less than there are where the end is torn or isn't ours.</param>
    public static ImmutableArray<OffsiteBatch> Read(ReadOnlySpan<byte> content, OffsiteSeal seal, out int whole)
    {
        var batches = ImmutableArray.CreateBuilder<OffsiteBatch>();
        whole = 0;
        while (Next(content[whole..], seal, out var length) is { } batch)
        {
            batches.Add(batch);
            whole += length;
        }

        return batches.ToImmutable();
    }

    private static OffsiteBatch? Next(ReadOnlySpan<byte> content, OffsiteSeal seal, out int length)
    {
        length = 0;
        if (content.Length < Head || BinaryPrimitives.ReadUInt32BigEndian(content) != Sign)
        {
            return null;
        }

        var box = BinaryPrimitives.ReadInt32BigEndian(content[sizeof(uint)..]);
        var number = BinaryPrimitives.ReadInt64BigEndian(content[(sizeof(uint) + sizeof(int))..]);
        if (box < 0 || box > content.Length - Head || seal.Open(content.Slice(Head, box), PlaceOf(number)) is not { } packed)
        {
            return null;
        }

        length = Head + box;
        return Unpack(packed);
    }

    private static string PlaceOf(long number) => string.Create(CultureInfo.InvariantCulture, $"batch {number}");

    private static byte[] Pack(OffsiteBatch batch)
    {
        using var packed = new MemoryStream();
        using (var packing = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packing, batch, JsonSerializerOptions.Web);
        }

        return packed.ToArray();
    }

    private static OffsiteBatch Unpack(byte[] packed)
    {
        using var unpacking = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<OffsiteBatch>(unpacking, JsonSerializerOptions.Web)
            ?? throw new JsonException("A batch outside has no body.");
    }
}
