namespace LokaalSignaal.Silo.Imports;

/// <summary>How much of an export is read. The defaults are those of the product; tests use smaller ones.</summary>
public sealed record ExportLimits
{
    /// <summary>The limits of the product.</summary>
    public static ExportLimits Default { get; } = new();

    /// <summary>The biggest file, in bytes: 20 MB.</summary>
    public int FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most rows under the header.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>The most columns.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>The longest cell, in UTF-16 code units.</summary>
    public int CellCharacters { get; init; } = 20_000;

    /// <summary>The most bytes that a workbook may unpack to: 300 MB, fifteen times the biggest file.</summary>
    public long UnpackedBytes { get; init; } = 300L * 1024 * 1024;

    /// <summary>The most cells in a sheet.</summary>
    public int Cells { get; init; } = 5_000_000;

    /// <summary>The most characters that all shared texts of a workbook may have; they are kept in memory while reading.</summary>
    public int SharedCharacters { get; init; } = 50_000_000;
}
