using System.Buffers.Binary;
using System.Text;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>Writes as much of MessagePack as a browser says to a circuit. See https://github.com/msgpack/msgpack/blob/master/spec.md.</summary>
internal sealed class PackWriter
{
    private const byte Invocation = 1;
    private const byte NoHeaders = 0x80;

    private readonly List<byte> _written = [];

    /// <summary>A call of the circuit's hub, as it goes over the line: its length, then what it is.</summary>
    /// <param name="id">By what its answer is known; none: it needs no answer.</param>
    /// <param name="target">What is called.</param>
    /// <param name="arguments">Texts, numbers, yes or no, or nothing.</param>
    public static byte[] Call(string? id, string target, params object?[] arguments)
    {
        var writer = new PackWriter();
        writer.Begin(5);
        writer._written.AddRange([Invocation, NoHeaders]);
        writer.Value(id);
        writer.Value(target);
        writer.Begin(arguments.Length);
        foreach (var argument in arguments)
        {
            writer.Value(argument);
        }

        return Framed(writer._written);
    }

    private static byte[] Framed(List<byte> message)
    {
        List<byte> length = [];
        var left = message.Count;
        for (; left >= 0x80; left >>= 7)
        {
            length.Add((byte)(left | 0x80));
        }

        return [.. length, (byte)left, .. message];
    }

    // No call has more arguments than fit in one byte with the mark of a list.
    private void Begin(int count) => _written.Add((byte)(0x90 | count));

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                _written.Add(0xc0);
                break;
            case bool yes:
                _written.Add((byte)(yes ? 0xc3 : 0xc2));
                break;
            case long number:
                Number(0xd3, number, sizeof(long));
                break;
            default:
                var text = Encoding.UTF8.GetBytes((string)value);
                Number(0xdb, text.Length, sizeof(int));
                _written.AddRange(text);
                break;
        }
    }

    private void Number(byte mark, long number, int size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _written.Add(mark);
        _written.AddRange(bytes[^size..]);
    }
}
