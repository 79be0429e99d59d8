namespace LokaalSignaal.Silo.Imports;

/// <summary>One cell of an export.</summary>
/// <param name="Text">What it says, trimmed; empty when there is nothing.</param>
/// <param name="At">The local time that it stands for, where the file itself tells dates as numbers (a workbook).</param>
public readonly record struct ExportCell(string Text, DateTime? At = null)
{
    /// <summary>A cell with nothing in it.</summary>
    public static ExportCell Empty { get; } = new("");

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>What is wrong with the cell (an <see cref="LokaalSignaal.Imports.ImportCode"/>), or null.</summary>
    internal string? Fault { get; init; }
}
