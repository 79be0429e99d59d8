using System.IO.Compression;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>
/// Looks at a package before anything in it is read: what it would unpack to, and whether it is a workbook. The
/// framework reads no more of an entry than the size it declares, so the declared sizes bound the real ones.
/// </summary>
internal static class PackageBounds
{
    private const int MostEntries = 10_000;

    // The few parts that the library reads whole, and that are small in every real workbook.
    private const long LargestIndex = 2 * 1024 * 1024;

    /// <summary>Why the package isn't read; null when it may be. The stream goes back to its beginning.</summary>
    public static string? Fault(Stream stream, ExportLimits limits)
    {
        using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var entries = package.Entries;
        if (entries.Count > MostEntries || entries.Sum(e => e.Length) > limits.UnpackedBytes
            || entries.Where(IsIndex).Sum(e => e.Length) > LargestIndex)
            return ImportCode.FileUnpacksTooLarge;
        return package.GetEntry("xl/workbook.bin") is null && entries.Any(IsContentTypes) && entries.Any(IsOfWorkbook)
            ? null
            : ImportCode.FileNotWorkbook;
    }

    private static bool IsIndex(ZipArchiveEntry entry) =>
        IsContentTypes(entry) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentTypes(ZipArchiveEntry entry) =>
        entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfWorkbook(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase);
}
