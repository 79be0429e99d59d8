using System.IO.Compression;
using System.Runtime.InteropServices;
using LokaalSignaal.Documents;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LokaalSignaal.Silo.Documents.Pdf;

/// <summary>
/// Unpacks what holds the objects of a PDF, so much and no more: what comes in, what is unpacked and the rows that are made of
/// it all count. How it may be packed is known: the other ways are for images and old files, and the reader would unpack them
/// without an end.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long Most = 64 * 1024 * 1024;
    private const int Header = 2;

    private readonly IFilterProvider _all = DefaultFilterProvider.Instance;
    private long _left = Most;

    /// <summary>What was found while unpacking. The reader may have gone on as if nothing had happened.</summary>
    public string? Fault { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_all.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_all.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_all.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Filter(filter, this))];

    private void Take(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length <= Header)
        {
            return;
        }

        var bytes = MemoryMarshal.TryGetArray(packed[Header..], out var array) ? array : packed[Header..].ToArray();
        using var unpacking = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        try
        {
            for (var read = unpacking.Read(buffer); read > 0; read = unpacking.Read(buffer))
            {
                Spend(read);
            }
        }
        catch (InvalidDataException)
        {
            throw Unsound(DocumentCode.Damaged);
        }
    }

    private void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw Unsound(DocumentCode.Unpacks);
        }
    }

    private UnsoundException Unsound(string code)
    {
        Fault = code;
        return new UnsoundException(code);
    }

    private sealed class Filter(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Spend(input.Length);
            switch (inner)
            {
                case FlateFilter:
                    // Two rows are kept, and the last one is made whole.
                    all.Spend(3L * (Rows.LongestOf(streamDictionary) ?? throw all.Unsound(DocumentCode.Damaged)));
                    all.Take(input);
                    break;
                case AsciiHexDecodeFilter or Ascii85Filter:
                    break;
                default:
                    throw all.Unsound(DocumentCode.Damaged);
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
