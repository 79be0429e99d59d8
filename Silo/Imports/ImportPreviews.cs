using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Looks into a form export: its columns, its first rows, and what each column probably tells.</summary>
public sealed class ImportPreviews : IImportPreviews
{
    // Enough rows to see dates and words as they come.
    private const int LookedAt = 50;

    /// <inheritdoc/>
    public async ValueTask<ImportPreview> PreviewAsync(Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        switch (await ExportFile.OpenAsync(file, cancel: cancellationToken))
        {
            case ExportOpening.Opened opened:
                using (opened.Reader)
                {
                    return Look(opened.Reader, cancellationToken);
                }

            case ExportOpening.Refused refused:
                return new ImportPreview.Refused(refused.Finding);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private static ImportPreview Look(IExportReader reader, CancellationToken cancellationToken)
    {
        var sample = new List<ExportLine.Row>(LookedAt);
        var rows = 0;
        foreach (var line in reader.Lines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line is ExportLine.Broken broken && rows == 0)
            {
                return new ImportPreview.Refused(broken.Finding);
            }

            rows += line is ExportLine.Broken ? 0 : 1;
            if (line is ExportLine.Row row && sample.Count < LookedAt)
            {
                sample.Add(row);
            }
        }

        var proposal = MapProposal.For(reader.Header, sample);
        return new ImportPreview.Seen(rows, [.. proposal.Columns.Select((column, at) => ColumnOf(column.Key, column.Value, at, sample))]);
    }

    private static PreviewColumn ColumnOf(string name, ImportField proposed, int at, List<ExportLine.Row> sample) =>
        new(name, [.. sample.Take(IImportPreviews.Samples).Select(row => row.Cells[at].Text)], proposed);
}
