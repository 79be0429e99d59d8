using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Whether a row fits the header and the limits.</summary>
internal sealed class RowCheck(ImmutableArray<string> header, ExportLimits limits, bool padsShortRows)
{
    /// <summary>The row, as many cells as the header; or why it is refused.</summary>
    public ExportLine Read(ExportRecord record)
    {
        var fault = CellFault(record, header, limits) ?? RaggedFault(record);
        return fault is not null
            ? new ExportLine.Refused(fault)
            : new ExportLine.Row(record.Number, Padded(record.Cells));
    }

    /// <summary>What is wrong with the header itself.</summary>
    public static ImportFinding? FaultOfHeader(ExportRecord record, ImmutableArray<string> names, ExportLimits limits)
    {
        if (names.Length > limits.Columns)
            return new LimitReachedException(ImportCode.TooManyColumns, limits.Columns).At(record.Number);
        return names.IsEmpty ? new(0, null, ImportCode.FileEmpty) : CellFault(record, names, limits);
    }

    private static ImportFinding? CellFault(ExportRecord record, ImmutableArray<string> names, ExportLimits limits)
    {
        for (var i = 0; i < record.Cells.Count; i++)
        {
            if (FaultOf(record.Cells[i], limits) is { } code)
                return new(record.Number, NameOf(i, names), code, ArgumentsOf(code, limits));
        }

        return null;
    }

    private static string? FaultOf(ExportCell cell, ExportLimits limits) =>
        cell.Fault
        ?? (cell.Text.Length > limits.CellCharacters ? ImportCode.CellTooLong : null)
        ?? (cell.Text.Contains('\0') ? ImportCode.CellNul : null);

    // The text of a damaged header is not repeated: it may be as long as a cell can be.
    private static string? NameOf(int column, ImmutableArray<string> names) =>
        column < names.Length && names[column] is { Length: > 0 and <= 1_000 } name ? name : null;

    private static ImmutableArray<string> ArgumentsOf(string code, ExportLimits limits) =>
        code == ImportCode.CellTooLong ? [limits.CellCharacters.ToString(CultureInfo.InvariantCulture)] : [];

    // Cells beyond the header matter only when they hold something; a row that stops early may have been cut off.
    private ImportFinding? RaggedFault(ExportRecord record)
    {
        var used = record.Cells.Count;
        while (used > header.Length && record.Cells[used - 1].IsEmpty)
            used--;
        return used == header.Length || (padsShortRows && used < header.Length)
            ? null
            : new(record.Number, null, ImportCode.RowRagged, Text(used), Text(header.Length));
    }

    private ImmutableArray<ExportCell> Padded(IReadOnlyList<ExportCell> cells) =>
        [.. cells.Take(header.Length), .. Enumerable.Repeat(ExportCell.Empty, Math.Max(0, header.Length - cells.Count))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
