namespace LokaalSignaal.Silo.Imports;

/// <summary>The rows of a file as its format has them, from the first one: the header among them.</summary>
internal interface IRecordSource : IDisposable
{
    /// <summary>Whether a row stops at its last filled cell, as in a workbook, so that a short row isn't a cut one.</summary>
    bool LeavesOutEmptyCells { get; }

    /// <summary>Starts again at the first row. Throws what <see cref="Damage"/> knows when the file is damaged.</summary>
    IEnumerable<ExportRecord> Records();
}

/// <summary>A row as the format has it, however many cells.</summary>
/// <param name="Number">Its number as a spreadsheet shows it.</param>
/// <param name="Cells">Its cells; the list is used again for the next row.</param>
internal readonly record struct ExportRecord(int Number, IReadOnlyList<ExportCell> Cells)
{
    /// <summary>Whether no cell holds anything, not even a fault.</summary>
    public bool IsBlank => Cells.All(c => c.IsEmpty && c.Fault is null);
}
