using System.Collections.Concurrent;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// One pass over a file: rows are read one after the other, and given some at a time, so that they share commits. What
/// is told stays in the order of the file.
/// </summary>
internal sealed class ImportRun(IExportReader reader, RowReading rows, RowGiving giving, IProgress<int>? progress)
{
    private const int AtOnce = 16;

    private readonly ConcurrentBag<(int Place, RowEnd End)> _ends = [];
    private RowEnd.Stopped? _stopped;
    private int _done;

    /// <summary>Reads all rows.</summary>
    public async ValueTask<ImportResult> RunAsync(CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Rows(), options, async (row, cancel) =>
        {
            var end = await EndAsync(row.Line, cancel);
            _ends.Add((row.Place, end));
            Interlocked.CompareExchange(ref _stopped, end as RowEnd.Stopped, null);
            progress?.Report(Interlocked.Increment(ref _done));
        });
        return _stopped is { } stopped ? new ImportResult.Stopped(stopped.Answer) : new ImportResult.Read(Report());
    }

    // Once the store takes nothing any more, no further row is begun.
    private IEnumerable<(int Place, object Line)> Rows()
    {
        var place = 0;
        foreach (var line in reader.Lines().TakeWhile(_ => _stopped is null))
        {
            yield return (place++, line is ExportLine.Row row ? rows.Read(row) : line);
        }
    }

    private async ValueTask<RowEnd> EndAsync(object line, CancellationToken cancellationToken) => line switch
    {
        RowOutcome.Signal signal => await giving.GiveAsync(signal, cancellationToken),
        RowOutcome.Refused refused => new RowEnd.Refused(refused.Findings),
        RowOutcome.Skipped skipped => new RowEnd.Skipped([skipped.Finding]),
        ExportLine.Refused refused => new RowEnd.Refused([refused.Finding]),
        ExportLine.Broken broken => new RowEnd.Broken([broken.Finding]),
        _ => throw new InvalidOperationException($"Nothing is known of {line}."),
    };

    private ImportReport Report()
    {
        var (created, skipped, refused) = (Count<RowEnd.Created>(), Count<RowEnd.Skipped>(), Count<RowEnd.Refused>());
        return new ImportReport(
            created + skipped + refused,
            created,
            skipped,
            refused,
            [.. _ends.OrderBy(row => row.Place).SelectMany(row => row.End.Findings)]);
    }

    private int Count<T>()
        where T : RowEnd => _ends.Count(row => row.End is T);
}
