using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>Which of a workbook's cell styles show a number as a date.</summary>
internal sealed class DateStyles
{
    // Excel allows some 65 000 styles.
    private const int MostStyles = 70_000;

    private readonly Dictionary<int, bool> _ownFormats = [];
    private readonly List<bool> _styles = [];

    /// <summary>Reads the styles; none when the workbook has none.</summary>
    public static DateStyles Of(OpenXmlPart? part)
    {
        var styles = new DateStyles();
        if (part is null)
            return styles;
        using var xml = new PartXml(part);
        styles.Read(xml);
        return styles;
    }

    /// <summary>Whether a style shows dates.</summary>
    public bool AreDates(int style) => style >= 0 && style < _styles.Count && _styles[style];

    // Number formats come before the styles that use them.
    private void Read(PartXml xml)
    {
        string? within = null;
        while (xml.Read() && _styles.Count < MostStyles)
        {
            if (xml.Name is "numFmts" or "cellXfs")
                within = xml.IsStart ? xml.Name : null;
            else if (xml.IsStart && within == "numFmts" && xml.Name == "numFmt" && _ownFormats.Count < MostStyles)
                _ownFormats[Id(xml)] = NumberFormat.IsDate(xml.Attribute("formatCode") ?? "");
            else if (xml.IsStart && within == "cellXfs" && xml.Name == "xf")
                _styles.Add(IsDate(Id(xml)));
        }
    }

    private bool IsDate(int format) => _ownFormats.TryGetValue(format, out var own) ? own : NumberFormat.IsBuiltInDate(format);

    private static int Id(PartXml xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1;
}
