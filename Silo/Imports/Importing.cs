using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Triage;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Reads form exports in: opens the file, finds its map, and gives a signal for every row.</summary>
public sealed class Importing(ICaseHost host, IJournal journal, MunicipalityStates municipalities, KnownLabels labels, TimeProvider clock) : IImports
{
    private static readonly ImportVocabulary Titles = ImportTitles.Of(Vocabularies.Known);

    /// <inheritdoc/>
    public async ValueTask<ImportResult> ImportAsync(
        ImportOrder order,
        Stream file,
        Actor actor,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (await DeniedAsync(order, actor) is { } denied)
        {
            return new ImportResult.Refused(denied);
        }

        switch (await ExportFile.OpenAsync(file, cancel: cancellationToken))
        {
            case ExportOpening.Opened(var reader):
                using (reader)
                {
                    return await ReadAsync(order, reader, progress, cancellationToken);
                }

            case ExportOpening.Refused(var finding):
                return Refused(finding);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    // Whoever works elsewhere isn't told which municipalities there are.
    private async ValueTask<Refusal?> DeniedAsync(ImportOrder order, Actor actor) =>
        !actor.IsSystem && !actor.Is(Role.Processor, order.Municipality)
            ? actor.Capacity.Owner == order.Municipality ? Refusals.NotAllowed : Refusals.NotFound
            : await municipalities.FindAsync(order.Municipality) is null ? Refusals.NotFound : null;

    private async ValueTask<ImportResult> ReadAsync(
        ImportOrder order,
        IExportReader reader,
        IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        switch (MapOf(order, reader))
        {
            case ImportMapReading.Good(var map):
                var rows = new RowReading(reader.Header, map, order.FileName, Titles, clock.GetUtcNow());
                var giving = new RowGiving(host, journal, order, map, labels, clock);
                return await new ImportRun(reader, rows, giving, progress).RunAsync(cancellationToken);
            case ImportMapReading.Faulty(var findings):
                return Refused(findings[0]);
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    private static ImportMapReading MapOf(ImportOrder order, IExportReader reader)
    {
        var reading = order.Map is { } own
            ? ImportMap.Read(System.Text.Json.JsonSerializer.Serialize(own))
            : MapProposal.For(reader.Header, ImportPreviews.SampleOf(reader)).Map;
        return reading is ImportMapReading.Good(var map) && map.FaultsWith(reader.Header) is { IsEmpty: false } faults
            ? new ImportMapReading.Faulty(faults)
            : reading;
    }

    private static ImportResult.Refused Refused(ImportFinding finding) => new(new Refusal(
        finding.Code,
        RefusalKind.Invalid,
        finding.Column is { } column && finding.Arguments.IsEmpty ? [column] : finding.Arguments));
}
