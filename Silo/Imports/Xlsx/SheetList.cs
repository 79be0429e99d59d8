using DocumentFormat.OpenXml.Packaging;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>What a workbook says of itself and its sheets.</summary>
internal static class SheetList
{
    /// <summary>The reference to the first sheet that a person sees and that holds cells, and whether days are counted from 1904.</summary>
    public static (string? Id, bool From1904) FirstVisible(WorkbookPart workbook)
    {
        var (first, from1904) = ((string?)null, false);
        using var xml = new PartXml(workbook);
        while (xml.Read())
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "workbookPr")
                from1904 = xml.Flag("date1904");
            else if (xml.Name == "sheet" && first is null && IsVisible(xml) && xml.Attribute("id") is { } id
                     && workbook.TryGetPartById(id, out var part) && part is WorksheetPart)
                first = id;
        }

        return (first, from1904);
    }

    private static bool IsVisible(PartXml xml) => xml.Attribute("state") is null or "visible";
}
