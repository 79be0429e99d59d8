namespace LokaalSignaal.Silo.Documents;

/// <summary>What a file begins as.</summary>
internal enum FileKind
{
    Unknown,
    Pdf,
    Package,
    Png,
    Jpeg,
}

/// <summary>Tells files apart by how they begin, at their very first byte: whatever stands before it is a disguise.</summary>
internal static class Kinds
{
    public static FileKind Of(ReadOnlyMemory<byte> content)
    {
        var start = content.Span;
        return start.StartsWith("%PDF-"u8) ? FileKind.Pdf
            : start.StartsWith("PK\x03\x04"u8) ? FileKind.Package
            : start.StartsWith(Images.PngFile.Signature) ? FileKind.Png
            : start.StartsWith(Images.JpegFile.Signature) ? FileKind.Jpeg
            : FileKind.Unknown;
    }
}
