using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What holds for every format: the header, the limits, and which rows are refused.</summary>
internal sealed class ExportReader : IExportReader
{
    private readonly IRecordSource _source;
    private readonly ExportLimits _limits;
    private readonly RowCheck _check;

    private ExportReader(IRecordSource source, ImmutableArray<string> header, ExportLimits limits)
    {
        (_source, _limits, Header) = (source, limits, header);
        _check = new RowCheck(header, limits, source.LeavesOutEmptyCells);
    }

    public ImmutableArray<string> Header { get; }

    /// <summary>Reads the header of a source; the source is disposed of when that fails.</summary>
    public static ExportOpening Open(IRecordSource source, ExportLimits limits)
    {
        var (header, fault) = HeaderOf(source, limits);
        if (fault is null)
            return new ExportOpening.Opened(new ExportReader(source, header, limits));
        source.Dispose();
        return new ExportOpening.Refused(fault);
    }

    public IEnumerable<ExportLine> Lines()
    {
        using var records = Filled(_source);
        var row = 0;
        for (var rows = 0; ; rows++)
        {
            if (!Advance(records, row, out var fault))
            {
                if (fault is not null)
                    yield return new ExportLine.Broken(fault);
                yield break;
            }

            row = records.Current.Number;
            if (rows > _limits.Rows)
            {
                yield return new ExportLine.Broken(TooManyRows(row));
                yield break;
            }

            if (rows > 0)
                yield return _check.Read(records.Current);
        }
    }

    public void Dispose() => _source.Dispose();

    private static IEnumerator<ExportRecord> Filled(IRecordSource source) =>
        source.Records().Where(r => !r.IsBlank).GetEnumerator();

    private static (ImmutableArray<string> Header, ImportFinding? Fault) HeaderOf(IRecordSource source, ExportLimits limits)
    {
        using var records = Filled(source);
        if (!Advance(records, -1, out var fault))
            return ([], fault ?? new(0, null, ImportCode.FileEmpty));

        var cells = records.Current.Cells;
        ImmutableArray<string> names = [.. cells.Select(c => ColumnName.Normal(c.Text))];
        while (names[^1].Length == 0)
            names = names.RemoveAt(names.Length - 1);
        return (names, RowCheck.FaultOfHeader(records.Current, names, limits));
    }

    private static bool Advance(IEnumerator<ExportRecord> records, int row, out ImportFinding? fault)
    {
        fault = null;
        try
        {
            return records.MoveNext();
        }
        catch (Exception exception) when (Damage.Tells(exception))
        {
            fault = Damage.Finding(exception, row + 1);
            return false;
        }
    }

    private ImportFinding TooManyRows(int row) =>
        new LimitReachedException(ImportCode.TooManyRows, _limits.Rows).At(row);
}
