using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Looks into a form export before it is imported.</summary>
public sealed class ImportPreviews : IImportPreviews
{
    private const int SampleRows = 50;
    private const int LongestSample = 200;

    /// <inheritdoc/>
    public async ValueTask<ImportPreview> PreviewAsync(Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        switch (await ExportFile.OpenAsync(file, cancel: cancellationToken))
        {
            case ExportOpening.Opened(var reader):
                using (reader)
                {
                    return Seen(reader);
                }

            case ExportOpening.Refused(var finding):
                return new ImportPreview.Refused(finding);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    /// <summary>Some rows of a file, to guess its map from.</summary>
    internal static ImmutableArray<ExportLine.Row> SampleOf(IExportReader reader) =>
        [.. reader.Lines().OfType<ExportLine.Row>().Take(SampleRows)];

    private static ImportPreview.Seen Seen(IExportReader reader)
    {
        var sample = SampleOf(reader);
        var proposal = MapProposal.For(reader.Header, sample);
        return new ImportPreview.Seen(
            reader.Lines().Count(line => line is not ExportLine.Broken),
            [.. proposal.Columns.Select((column, i) => new PreviewColumn(column.Key, SamplesOf(sample, i), column.Value))]);
    }

    private static ImmutableArray<string> SamplesOf(ImmutableArray<ExportLine.Row> sample, int column) =>
        [.. sample.Select(row => row.Cells[column].Text).Where(text => text.Length > 0).Take(IImportPreviews.Samples)
            .Select(text => text.Length > LongestSample ? text[..LongestSample] + "…" : text)];
}
