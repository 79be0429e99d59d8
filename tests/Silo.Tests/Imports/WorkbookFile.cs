using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>Makes real workbooks.</summary>
internal sealed class WorkbookFile
{
    /// <summary>Styles of the workbooks made here: 0 plain, 1 a built-in date, 2 a date format of its own, 3 a number that only looks like one.</summary>
    public const uint BuiltInDate = 1, OwnDate = 2, NumberWithWords = 3;

    private readonly List<(string Name, SheetStateValues State, List<Row> Rows)> _sheets = [];
    private readonly SharedStringTable _shared = new();

    public bool From1904 { get; init; }

    public static byte[] Of(params OpenXmlElement[][] rows) => new WorkbookFile().With(rows).ToBytes();

    public static Cell Text(string text) =>
        new() { DataType = CellValues.InlineString, InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    public static Cell Number(double number, uint style = 0) =>
        new() { CellValue = new(number.ToString("R", CultureInfo.InvariantCulture)), StyleIndex = style };

    public static Cell Bool(bool value) => new() { DataType = CellValues.Boolean, CellValue = new(value ? "1" : "0") };

    public static Cell Error(string error) => new() { DataType = CellValues.Error, CellValue = new(error) };

    public static Cell Formula(string formula, string saved) =>
        new() { DataType = CellValues.String, CellFormula = new(formula), CellValue = new(saved) };

    public static Cell Iso(string date) => new() { DataType = CellValues.Date, CellValue = new(date) };

    public static Cell At(string address, Cell cell)
    {
        cell.CellReference = address;
        return cell;
    }

    public Cell Shared(params OpenXmlElement[] content)
    {
        _shared.Append(new SharedStringItem(content));
        return new()
        {
            DataType = CellValues.SharedString,
            CellValue = new((_shared.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture)),
        };
    }

    public WorkbookFile With(params OpenXmlElement[][] rows) => With("Blad1", SheetStateValues.Visible, [.. rows.Select(r => new Row(r))]);

    public WorkbookFile With(string name, SheetStateValues state, params Row[] rows)
    {
        _sheets.Add((name, state, [.. rows]));
        return this;
    }

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
            Fill(document.AddWorkbookPart());
        return file.ToArray();
    }

    private void Fill(WorkbookPart workbook)
    {
        var sheets = new Sheets();
        workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = From1904 }, sheets);
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = _shared;
        foreach (var (name, state, rows) in _sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows));
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name, State = state });
        }
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-813]d\\ mmmm\\ yyyy;@" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "0\" dagen\"" }),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 14 }),
        new CellFormats(
            new CellFormat { NumberFormatId = 0 },
            new CellFormat { NumberFormatId = 22 },
            new CellFormat { NumberFormatId = 164 },
            new CellFormat { NumberFormatId = 165 }));
}
