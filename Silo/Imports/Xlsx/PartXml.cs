using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>A part of a workbook, tag by tag.</summary>
internal sealed class PartXml : IDisposable
{
    // A cell's text stands at depth 6; deeper nesting is nobody's sheet, and each level costs memory.
    private const int Deepest = 32;

    // Five million cells, each with its text inline: reading more would keep a core busy for minutes.
    private const int MostTags = 35_000_000;

    private readonly TypedOpenXmlPartReader _reader;
    private int _tags;

    public PartXml(OpenXmlPart part) => _reader = new(
        new BoundedXml(part.GetStream(FileMode.Open, FileAccess.Read)),
        new OpenXmlPartReaderOptions { CloseStream = true });

    /// <summary>The tag's name, without its prefix.</summary>
    public string Name => _reader.LocalName;

    /// <summary>Whether this is where the element begins; an empty one begins and then ends.</summary>
    public bool IsStart => _reader.IsStartElement;

    /// <summary>The text in an element that has only text; empty elsewhere.</summary>
    public string Text => _reader.GetText();

    /// <summary>On to the next tag; false at the end.</summary>
    /// <exception cref="InvalidDataException">Elements stand deeper in one another than in any workbook.</exception>
    /// <exception cref="LimitReachedException">There are more tags than the biggest sheet needs.</exception>
    public bool Read()
    {
        if (!_reader.Read())
            return false;
        if (_reader.Depth > Deepest)
            throw new InvalidDataException("Nested too deep.");
        return ++_tags <= MostTags ? true : throw new LimitReachedException(ImportCode.FileUnpacksTooLarge);
    }

    /// <summary>On to the next beginning of an element of this name; false when there is none.</summary>
    public bool ReadTo(string name)
    {
        while (Read())
        {
            if (IsStart && Name == name)
                return true;
        }

        return false;
    }

    /// <summary>An attribute by its name without prefix, or null.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in _reader.Attributes)
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>A yes-or-no attribute; false when it is missing.</summary>
    public bool Flag(string name) => Attribute(name) is "1" or "true";

    public void Dispose() => _reader.Dispose();
}
