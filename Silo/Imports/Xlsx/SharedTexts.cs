using System.Text;
using DocumentFormat.OpenXml.Packaging;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>The texts that a workbook keeps once, and names by number in its cells.</summary>
internal sealed class SharedTexts
{
    // A character may take this many as it is written: _x000D_.
    private const int EscapeLength = 7;

    private readonly List<string> _texts = [];

    /// <summary>Reads them all: cells refer to them in any order.</summary>
    /// <exception cref="LimitReachedException">There is more than is kept in memory.</exception>
    public static SharedTexts Of(OpenXmlPart? part, ExportLimits limits)
    {
        var texts = new SharedTexts();
        if (part is null)
            return texts;
        using var xml = new PartXml(part);
        var room = (long)limits.SharedCharacters;
        while (xml.ReadTo("si"))
        {
            var text = Read(xml, "si", limits.CellCharacters);
            // An empty one takes memory too.
            if ((room -= text.Length + 16) < 0)
                throw new LimitReachedException(ImportCode.FileUnpacksTooLarge);
            texts._texts.Add(text);
        }

        return texts;
    }

    /// <summary>A text by its number; null when there is none.</summary>
    public string? this[int number] => number >= 0 && number < _texts.Count ? _texts[number] : null;

    /// <summary>
    /// Reads the text up to the end of an element: all runs of a rich text, without the phonetic ones. What goes
    /// beyond the longest cell is not kept, save so much that it is seen to be too long.
    /// </summary>
    public static string Read(PartXml xml, string element, int longest)
    {
        var text = new StringBuilder();
        var phonetic = false;
        while (xml.Read() && (xml.IsStart || xml.Name != element))
        {
            if (xml.Name == "rPh")
                phonetic = xml.IsStart;
            else if (xml.IsStart && xml.Name == "t" && !phonetic && text.Length <= longest * EscapeLength)
                text.Append(xml.Text);
        }

        return CellText.Unescape(text.ToString());
    }
}
