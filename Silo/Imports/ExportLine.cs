using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What comes of reading the next row of an export.</summary>
public abstract record ExportLine
{
    private ExportLine()
    {
    }

    /// <summary>A row that can be read.</summary>
    /// <param name="Number">Its number as a spreadsheet shows it, the header being a row too.</param>
    /// <param name="Cells">As many cells as the header has.</param>
    public sealed record Row(int Number, ImmutableArray<ExportCell> Cells) : ExportLine;

    /// <summary>A row that can't; the next may be fine.</summary>
    /// <param name="Finding">Why not.</param>
    public sealed record Refused(ImportFinding Finding) : ExportLine;

    /// <summary>The file can't be read any further: the last line there is.</summary>
    /// <param name="Finding">Why not.</param>
    public sealed record Broken(ImportFinding Finding) : ExportLine;
}
