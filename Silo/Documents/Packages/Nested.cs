namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>Parts that are files of their own: archives, older documents, programs.</summary>
internal static class Nested
{
    public static bool Is(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x03\x04"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
        || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
        || start.StartsWith("Rar!"u8)
        || start.StartsWith("BZh"u8)
        || start.StartsWith("MZ"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F'])
        || start.StartsWith("%PDF-"u8);
}
