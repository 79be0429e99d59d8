using System.Collections.Immutable;

namespace LokaalSignaal.Imports;

/// <summary>Looks into a form export before it is imported, so that a person can say which column is what.</summary>
public interface IImportPreviews
{
    /// <summary>How many rows are shown of each column.</summary>
    const int Samples = 3;

    /// <summary>Looks into a file. Nothing is stored.</summary>
    /// <param name="file">Its bytes; read to its end, not closed.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ImportPreview> PreviewAsync(Stream file, string fileName, CancellationToken cancellationToken = default);
}

/// <summary>What a look into a file shows. A closed set.</summary>
public abstract record ImportPreview
{
    private ImportPreview()
    {
    }

    /// <summary>An export.</summary>
    /// <param name="Rows">How many rows there are under the header, those that can't be read included.</param>
    /// <param name="Columns">The columns, in order.</param>
    public sealed record Seen(int Rows, ImmutableArray<PreviewColumn> Columns) : ImportPreview;

    /// <summary>A file that can't be read as an export.</summary>
    /// <param name="Finding">Why not.</param>
    public sealed record Refused(ImportFinding Finding) : ImportPreview;
}

/// <summary>A column of an export.</summary>
/// <param name="Name">The name above it; may be empty.</param>
/// <param name="Samples">What stands in its first rows; at most <see cref="IImportPreviews.Samples"/>.</param>
/// <param name="Proposed">What it probably tells.</param>
public sealed record PreviewColumn(string Name, ImmutableArray<string> Samples, ImportField Proposed);
