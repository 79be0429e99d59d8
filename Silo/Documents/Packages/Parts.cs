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
    public static void Unpack(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Any(IsBomb) || entries.Sum(entry => entry.Length) > MostUnpacked)
        {
            throw new UnsoundException(DocumentCode.Unpacks);
        }

        var left = MostUnpacked;
        var buffer = new byte[64 * 1024];
        foreach (var entry in entries)
        {
            using var part = entry.Open();
            left -= Unpack(part, buffer, Math.Min(left, entry.Length));
        }
    }

    private static bool IsBomb(ZipArchiveEntry entry) => entry.Length > Suspect && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio;

    private static long Unpack(Stream part, byte[] buffer, long most)
    {
        var length = (long)part.ReadAtLeast(buffer, 16, throwOnEndOfStream: false);
        if (length > 0 && Nested.Is(buffer.AsSpan(0, (int)length)))
        {
            throw new UnsoundException(DocumentCode.HasFiles);
        }

        for (var read = (int)length; read > 0 && length <= most;)
        {
            read = part.Read(buffer);
            length += read;
        }

        return length <= most ? length : throw new UnsoundException(DocumentCode.Unpacks);
    }
}
