using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Hashes the events of a batch onto the hash of the batch before. Each field is led by its length, so that no two
/// different batches are the same bytes.
/// </summary>
internal sealed class Chain : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1024];
    private int _used;

    public static byte[] Start => new byte[SHA256.HashSizeInBytes];

    public void Begin(ReadOnlySpan<byte> previous)
    {
        _ = _hash.GetHashAndReset();
        _used = 0;
        _hash.AppendData(previous);
    }

    public void Add(in Link link)
    {
        _used = 0;
        Put(link.Position);
        Put(link.Case);
        Put(link.Version);
        Put(link.At);
        Put(link.By ?? "");
        Put(link.Capacity);
        Put(link.Type);
        Put(link.Body);
        _hash.AppendData(_buffer, 0, _used);
    }

    public byte[] End() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private void Put(long number) => BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), number);

    private void Put(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Put((long)bytes);
        Encoding.UTF8.GetBytes(text, Room(bytes));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        Put((long)bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
    }

    private Span<byte> Room(int size)
    {
        if (_used + size > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + size));
        }

        _used += size;
        return _buffer.AsSpan(_used - size, size);
    }
}

/// <summary>What the chain covers of one event.</summary>
internal readonly ref struct Link
{
    public required long Position { get; init; }

    public required string Case { get; init; }

    public required long Version { get; init; }

    public required long At { get; init; }

    public required string? By { get; init; }

    public required string Capacity { get; init; }

    public required string Type { get; init; }

    public required ReadOnlySpan<byte> Body { get; init; }
}
