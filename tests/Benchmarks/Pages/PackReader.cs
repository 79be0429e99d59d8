using System.Buffers.Binary;
using System.Text;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>Reads as much of MessagePack as a circuit says to a browser. See https://github.com/msgpack/msgpack/blob/master/spec.md.</summary>
/// <param name="bytes">Whole messages, each after its length.</param>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>The next message; none: there is no whole one any more.</summary>
    /// <param name="read">How many bytes it took, with its length.</param>
    public object?[]? Message(out int read)
    {
        read = 0;
        var (length, shift, at) = (0, 0, 0);
        do
        {
            if (at == _left.Length)
            {
                return null;
            }

            length |= (_left[at] & 0x7f) << shift;
            shift += 7;
        }
        while (_left[at++] >= 0x80);

        if (_left.Length < at + length)
        {
            return null;
        }

        var inside = new PackReader(_left.Slice(at, length));
        read = at + length;
        _left = _left[read..];
        return (object?[])inside.Value()!;
    }

    private object? Value()
    {
        var mark = Take(1)[0];
        return mark switch
        {
            <= 0x7f => (long)mark,
            <= 0x8f => Map(mark & 0xf),
            <= 0x9f => Array(mark & 0xf),
            <= 0xbf => Text(mark & 0x1f),
            0xc0 => null,
            0xc2 or 0xc3 => mark == 0xc3,
            0xc4 or 0xc5 or 0xc6 => Take(Length(mark - 0xc4)).ToArray(),
            0xcc or 0xcd or 0xce or 0xcf => Number(1 << (mark - 0xcc), signed: false),
            0xd0 or 0xd1 or 0xd2 or 0xd3 => Number(1 << (mark - 0xd0), signed: true),
            0xd9 or 0xda or 0xdb => Text(Length(mark - 0xd9)),
            0xdc or 0xdd => Array(Length(mark - 0xdb)),
            0xde or 0xdf => Map(Length(mark - 0xdd)),
            >= 0xe0 => (long)(sbyte)mark,
            _ => throw new InvalidDataException($"No circuit says {mark:x}."),
        };
    }

    private object?[] Array(int count)
    {
        var values = new object?[count];
        for (var at = 0; at < count; at++)
        {
            values[at] = Value();
        }

        return values;
    }

    private object?[] Map(int count) => Array(2 * count);

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    // How many bytes the length itself has: one, two or four.
    private int Length(int power) => (int)Number(1 << power, signed: false);

    private long Number(int size, bool signed)
    {
        Span<byte> whole = stackalloc byte[8];
        var bytes = Take(size);
        whole.Fill(signed && bytes[0] >= 0x80 ? (byte)0xff : (byte)0);
        bytes.CopyTo(whole[(8 - size)..]);
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
