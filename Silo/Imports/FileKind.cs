namespace LokaalSignaal.Silo.Imports;

/// <summary>What a file is by its first bytes; its name is not believed.</summary>
internal enum FileKind
{
    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>Text, or something that isn't known.</summary>
    Text,

    /// <summary>A packed folder, as a workbook is.</summary>
    Packed,

    /// <summary>A compound file: an old workbook, or one with a password.</summary>
    Compound,

    /// <summary>A kind that is surely not an export: PDF, gzip, an image.</summary>
    Foreign,
}

/// <summary>Tells the kind of a file.</summary>
internal static class FileKinds
{
    private static readonly byte[][] Foreign = ["%PDF-"u8.ToArray(), [0x1F, 0x8B], [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "{\\rtf"u8.ToArray()];

    /// <summary>The kind by the first bytes, from where the stream stands; the stream goes back there.</summary>
    public static FileKind Of(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        var from = stream.Position;
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        stream.Position = from;
        return Of(start);
    }

    private static FileKind Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return FileKind.Empty;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return FileKind.Packed;
        if (start.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileKind.Compound;
        foreach (var mark in Foreign)
        {
            if (start.StartsWith(mark))
                return FileKind.Foreign;
        }

        return FileKind.Text;
    }
}
