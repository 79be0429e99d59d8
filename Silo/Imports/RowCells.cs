using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>One row by field, and what there is to tell about it.</summary>
internal sealed class RowCells(FieldColumns columns, ExportLine.Row row)
{
    /// <summary>The row's number.</summary>
    public int Number => row.Number;

    /// <summary>Why it is refused.</summary>
    public List<ImportFinding> Faults { get; } = [];

    /// <summary>What was left out, or is to be looked at.</summary>
    public List<ImportFinding> Notes { get; } = [];

    /// <summary>The cell of a field; an empty one when no column goes to it.</summary>
    public ExportCell this[ImportField field] => columns[field] is >= 0 and var column ? row.Cells[column] : ExportCell.Empty;

    /// <summary>The text of a field as it may be stored; null when there is nothing.</summary>
    public string? TextOf(ImportField field)
    {
        var cell = this[field];
        if (cell.IsEmpty)
            return null;
        if (cell.Text.Contains('\uFFFD'))
            Note(field, ImportCode.CharactersLost);
        return TypedText.Clean(cell.Text) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The row is refused.</summary>
    public void Refuse(ImportField field, string code, params ReadOnlySpan<string> arguments) =>
        Faults.Add(Finding(field, code, arguments));

    /// <summary>The row goes in, with a note.</summary>
    public void Note(ImportField field, string code) => Notes.Add(Finding(field, code));

    /// <summary>Something to tell about this row.</summary>
    public ImportFinding Finding(ImportField? field, string code, params ReadOnlySpan<string> arguments) =>
        new(row.Number, field is { } of ? columns.NameOf(of) : null, code, [.. arguments]);
}
