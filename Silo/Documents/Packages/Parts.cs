using System.IO.Compression;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>The parts of a package, whatever they mean.</summary>
internal static class Parts
{
    private const long MostUnpacked = 100 * 1024 * 1024;
    private const long Suspect = 1024 * 1024;
    private const long MostRatio = 300;

    /// <summary>Names that lead out of the package, or are there twice: then each reader sees another part.</summary>
    public static void CheckNames(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw new UnsoundException(DocumentCode.Locked);
        }

        var isStrange = entries.Any(entry => entry.FullName.StartsWith('/') || entry.FullName.Contains('\\', StringComparison.Ordinal)
            || entry.FullName.Contains(':', StringComparison.Ordinal) || entry.FullName.Split('/').Contains(".."));
        if (isStrange || entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() != entries.Count)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }
    }

    /// <summary>Unpacks all once, and keeps nothing.</summary>
    public static void Unpack(ArraySegment<byte> file)
    {
        var parts = PackedPart.In(file);
        if (parts.Any(IsBomb) || parts.Sum(part => part.Size) > MostUnpacked)
        {
            throw new UnsoundException(DocumentCode.Unpacks);
        }

        var buffer = new byte[64 * 1024];
        foreach (var part in parts)
        {
            using var content = part.Open(file);
            Unpack(content, buffer, part.Size);
        }
    }

    private static bool IsBomb(PackedPart part) => part.Size > Suspect && part.Size / Math.Max(1, part.Packed) > MostRatio;

    private static void Unpack(Stream part, byte[] buffer, long told)
    {
        var length = (long)part.ReadAtLeast(buffer, 16, throwOnEndOfStream: false);
        if (length > 0 && Nested.Is(buffer.AsSpan(0, (int)length)))
        {
            throw new UnsoundException(DocumentCode.HasFiles);
        }

        for (var read = (int)length; read > 0 && length <= told;)
        {
            read = part.Read(buffer);
            length += read;
        }

        if (length != told)
        {
            throw new UnsoundException(length > told ? DocumentCode.Unpacks : DocumentCode.Damaged);
        }
    }
}
