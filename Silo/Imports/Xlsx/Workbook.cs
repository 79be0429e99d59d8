using DocumentFormat.OpenXml.Packaging;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>The first visible sheet of an Excel workbook.</summary>
internal sealed class Workbook : IRecordSource
{
    private readonly SpreadsheetDocument _document;
    private readonly WorksheetPart _sheet;
    private readonly CellValues _values;
    private readonly ExportLimits _limits;

    private Workbook(SpreadsheetDocument document, WorksheetPart sheet, CellValues values, ExportLimits limits) =>
        (_document, _sheet, _values, _limits) = (document, sheet, values, limits);

    /// <summary>Opens the workbook that the stream holds.</summary>
    public static ExportOpening Open(Stream stream, ExportLimits limits)
    {
        if (PackageBounds.Fault(stream, limits) is { } code)
            return new ExportOpening.Refused(new(0, null, code));
        stream.Position = 0;
        var document = SpreadsheetDocument.Open(stream, isEditable: false);
        try
        {
            return Open(document, limits);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public bool LeavesOutEmptyCells => true;

    public IEnumerable<ExportRecord> Records()
    {
        using var xml = new PartXml(_sheet);
        foreach (var row in new SheetRows(_values, _limits).Read(xml))
            yield return row;
    }

    public void Dispose() => _document.Dispose();

    private static ExportOpening Open(SpreadsheetDocument document, ExportLimits limits)
    {
        var part = document.WorkbookPart ?? throw new InvalidDataException("A package without a workbook.");
        var (id, from1904) = SheetList.FirstVisible(part);
        if (id is null || part.GetPartById(id) is not WorksheetPart sheet)
        {
            document.Dispose();
            return new ExportOpening.Refused(new(0, null, ImportCode.FileWithoutSheet));
        }

        var values = new CellValues(
            SharedTexts.Of(part.SharedStringTablePart, limits), DateStyles.Of(part.WorkbookStylesPart), from1904);
        return ExportReader.Open(new Workbook(document, sheet, values, limits), limits);
    }
}
