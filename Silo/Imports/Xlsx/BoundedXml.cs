using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>
/// The bytes of a part on their way to the XML reader, which keeps a text or a tag whole in memory: so the bytes
/// between two <c>&lt;</c> are bounded. Sections that may hold a <c>&lt;</c> as text are refused; no spreadsheet writes them.
/// </summary>
internal sealed class BoundedXml(Stream inner) : Stream
{
    /// <summary>The most bytes between two tags: the longest cell of Excel (32 767 characters), each as an entity.</summary>
    private const int LongestStretch = 512 * 1024;

    private long _sinceTag;
    private bool _tagOpened;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_tagOpened)
                bytes = AfterTag(bytes);
            var tag = bytes.IndexOf((byte)'<');
            var stretch = _sinceTag + (tag < 0 ? bytes.Length : tag);
            if (stretch > LongestStretch)
                throw new LimitReachedException(ImportCode.FileUnpacksTooLarge);
            _sinceTag = tag < 0 ? stretch : 0;
            _tagOpened |= tag >= 0;
            bytes = tag < 0 ? [] : bytes[(tag + 1)..];
        }
    }

    // A comment, a CDATA section and a document type begin with <!. In UTF-16 zeros stand between.
    private ReadOnlySpan<byte> AfterTag(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart((byte)0);
        _tagOpened = bytes.IsEmpty;
        return bytes is [(byte)'!', ..]
            ? throw new InvalidDataException("A section or a declaration in a sheet.")
            : bytes;
    }
}
