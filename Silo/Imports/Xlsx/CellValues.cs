using System.Globalization;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>What a cell says, by its type and style. A formula says what it said when the workbook was saved; none is ever worked out.</summary>
/// <param name="shared">The workbook's shared texts.</param>
/// <param name="dates">Its styles.</param>
/// <param name="from1904">Whether its days are counted from 1904.</param>
internal sealed class CellValues(SharedTexts shared, DateStyles dates, bool from1904)
{
    private static readonly ExportCell Error = ExportCell.Empty with { Fault = ImportCode.CellError };

    /// <summary>Makes the cell.</summary>
    /// <param name="type">The attribute <c>t</c>.</param>
    /// <param name="style">The attribute <c>s</c>.</param>
    /// <param name="value">What stands in <c>v</c>, or the text of an inline string.</param>
    public ExportCell Of(string? type, string? style, string value) => type switch
    {
        "s" => OfShared(value),
        "e" => Error,
        "str" => OfText(CellText.Unescape(value)),
        "inlineStr" => OfText(value),
        "b" => OfText(value switch { "1" => "true", "0" => "false", _ => value }),
        "d" => OfIsoDate(value),
        _ => OfNumber(value, int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0),
    };

    private static ExportCell OfText(string text) => new(text.Trim());

    private static ExportCell OfIsoDate(string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? new(CellText.OfDate(at), DateTime.SpecifyKind(at, DateTimeKind.Unspecified))
            : OfText(value);

    private ExportCell OfShared(string value) =>
        int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && shared[number] is { } text
            ? OfText(text)
            : Error;

    private ExportCell OfNumber(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return OfText(value);
        var at = ExcelDate.Of(number, from1904);
        return new(at is { } date && dates.AreDates(style) ? CellText.OfDate(date) : CellText.OfNumber(number), at);
    }
}
