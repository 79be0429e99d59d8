using System.Globalization;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>The rows of a sheet, cell by cell as they stand in its XML.</summary>
internal sealed class SheetRows(CellValues values, ExportLimits limits)
{
    // As many as Excel has.
    private const int LastRow = 1_048_576;

    private readonly List<ExportCell> _cells = [];
    private int _row;
    private int _cellsRead;

    /// <summary>Reads the rows that the sheet has; blank ones may be missing.</summary>
    public IEnumerable<ExportRecord> Read(PartXml xml)
    {
        while (xml.ReadTo("row"))
        {
            BeginRow(xml);
            while (xml.Read() && (xml.IsStart || xml.Name != "row"))
            {
                if (xml.IsStart && xml.Name == "c")
                    ReadCell(xml);
            }

            yield return new(_row, _cells);
        }
    }

    // The number may be left out: then it is the next.
    private void BeginRow(PartXml xml)
    {
        var number = xml.Attribute("r") is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : _row + 1;
        if (number <= _row || number > LastRow)
            throw new InvalidDataException("Rows out of order.");
        _row = number;
        _cells.Clear();
    }

    private void ReadCell(PartXml xml)
    {
        if (++_cellsRead > limits.Cells)
            throw new LimitReachedException(ImportCode.TooManyCells, limits.Cells);
        var column = xml.Attribute("r") is { } address ? CellAddress.ColumnOf(address) : _cells.Count;
        var (type, style) = (xml.Attribute("t"), xml.Attribute("s"));
        var value = "";
        while (xml.Read() && (xml.IsStart || xml.Name != "c"))
        {
            if (xml.IsStart && xml.Name == "v")
                value = xml.Text;
            else if (xml.IsStart && xml.Name == "is")
                value = SharedTexts.Read(xml, "is", limits.CellCharacters);
        }

        if (value.Length > 0)
            Place(column, values.Of(type, style, value));
    }

    private void Place(int column, ExportCell cell)
    {
        if (cell.IsEmpty && cell.Fault is null)
            return;
        if (column < _cells.Count)
            throw new InvalidDataException("Cells out of order.");
        if (column >= limits.Columns)
            throw new LimitReachedException(ImportCode.TooManyColumns, limits.Columns);
        while (_cells.Count < column)
            _cells.Add(ExportCell.Empty);
        _cells.Add(cell);
    }
}
