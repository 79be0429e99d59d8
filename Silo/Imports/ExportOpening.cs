using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What comes of opening a file.</summary>
public abstract record ExportOpening
{
    private ExportOpening()
    {
    }

    /// <summary>An export with a header.</summary>
    /// <param name="Reader">Its rows; to be disposed of.</param>
    public sealed record Opened(IExportReader Reader) : ExportOpening;

    /// <summary>A file that can't be read as an export.</summary>
    /// <param name="Finding">Why not, in words for the one who sent it.</param>
    public sealed record Refused(ImportFinding Finding) : ExportOpening;
}
