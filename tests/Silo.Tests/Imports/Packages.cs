using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>Packages as no program writes them.</summary>
internal static class Packages
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Compound(string entry) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000], .. Encoding.Unicode.GetBytes(entry), .. new byte[500]];

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
                Add(zip, name, s => s.Write(Utf8(content)));
        }

        return file.ToArray();
    }

    /// <summary>The same package with the entries under a path written anew.</summary>
    public static byte[] Replaced(byte[] package, string path, Action<Stream> content) =>
        Copied(package, (entry, stream) =>
        {
            if (entry.FullName.StartsWith(path, StringComparison.Ordinal))
                content(stream);
            else
                Copy(entry, stream);
        });

    /// <summary>The same package with the bytes of the entries under a path changed.</summary>
    public static byte[] Rewritten(byte[] package, string path, Action<byte[]> change) =>
        Copied(package, (entry, stream) =>
        {
            var copy = new MemoryStream();
            Copy(entry, copy);
            var bytes = copy.ToArray();
            if (entry.FullName.StartsWith(path, StringComparison.Ordinal))
                change(bytes);
            stream.Write(bytes);
        });

    /// <summary>The same package in which every sheet claims to unpack to so many bytes.</summary>
    public static byte[] Claiming(byte[] package, int size)
    {
        var file = (byte[])package.Clone();
        for (var at = file.AsSpan().IndexOf("PK\x01\x02"u8); at >= 0 && at < file.Length - 46; at = Next(file, at))
        {
            var name = Encoding.UTF8.GetString(file, at + 46, BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 28)));
            if (name.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 24), size);
        }

        return file;
    }

    public static void Sheet(Stream stream, Action<Stream> rows) => Around(stream, "worksheet", "<sheetData>", "</sheetData>", rows);

    public static void SharedTexts(Stream stream, Action<Stream> texts) => Around(stream, "sst", "", "", texts);

    public static void Repeat(Stream stream, string text, int times)
    {
        var block = Utf8(string.Concat(Enumerable.Repeat(text, 1_000)));
        for (var left = times; left > 0; left -= 1_000)
            stream.Write(block, 0, Math.Min(left, 1_000) * (block.Length / 1_000));
    }

    private static void Around(Stream stream, string root, string before, string after, Action<Stream> content)
    {
        stream.Write(Utf8($"<{root} {Namespace}>{before}"));
        content(stream);
        stream.Write(Utf8($"{after}</{root}>"));
    }

    private static byte[] Copied(byte[] package, Action<ZipArchiveEntry, Stream> write)
    {
        var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
                Add(to, entry.FullName, stream => write(entry, stream));
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<Stream> content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        content(stream);
    }

    private static void Copy(ZipArchiveEntry entry, Stream to)
    {
        using var from = entry.Open();
        from.CopyTo(to);
    }

    private static int Next(byte[] file, int at) =>
        file.AsSpan(at + 4).IndexOf("PK\x01\x02"u8) is >= 0 and var next ? at + 4 + next : -1;
}
