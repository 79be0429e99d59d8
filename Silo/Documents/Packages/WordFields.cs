using System.IO.Compression;
using System.Text;
using System.Xml;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>
/// The fields of a text of Word (ECMA-376 part 1, 17.16): small programs whose first word says what they do. That word may be
/// split over runs, and what a field within it yields may be a part of it.
/// </summary>
internal sealed class WordFields
{
    // Stands where another field was.
    private const char Another = '\uFFFC';

    private static readonly string[] _fetching = ["DDE", "DDEAUTO", "DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK"];

    // What stands in no field at all comes first.
    private readonly List<StringBuilder> _open = [new()];
    private bool _isCode;

    /// <summary>Why a part may not be kept; none: it may.</summary>
    public static string? Fault(ZipArchiveEntry part)
    {
        var fields = new WordFields();
        return Markup.Read(part).Any(fields.Sees) || fields._open.Any(code => Fetches(code.ToString())) ? DocumentCode.FetchesElsewhere : null;
    }

    private bool Sees(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _isCode = reader is { IsEmptyElement: false, LocalName: "instrText" or "delInstrText" };
                return reader.LocalName == "fldSimple" ? Fetches(Attribute(reader, "instr"))
                    : reader.LocalName == "fldChar" && Turns(Attribute(reader, "fldCharType"));
            case XmlNodeType.EndElement:
                _isCode = false;
                return false;
            default:
                _ = _isCode ? _open[^1].Append(reader.Value) : null;
                return false;
        }
    }

    private bool Turns(string type)
    {
        if (type == "begin")
        {
            _ = _open.Count > 1 ? _open[^1].Append(Another) : null;
            _open.Add(new StringBuilder());
        }
        else if (type == "end" && _open is [_, .., var last])
        {
            _open.RemoveAt(_open.Count - 1);
            return Fetches(last.ToString());
        }

        return false;
    }

    private static bool Fetches(string code)
    {
        var verb = string.Concat(code.SkipWhile(c => char.IsWhiteSpace(c) || char.IsControl(c)).TakeWhile(c => char.IsLetter(c) || c == Another));
        var known = verb.Split(Another)[0].ToUpperInvariant();
        return _fetching.Any(word => known.Length < verb.Length ? word.StartsWith(known, StringComparison.Ordinal) : word == known);
    }

    // In whichever of the two namespaces it stands.
    private static string Attribute(XmlReader element, string name)
    {
        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            if (element.LocalName == name)
            {
                var value = element.Value;
                _ = element.MoveToElement();
                return value;
            }
        }

        _ = element.MoveToElement();
        return "";
    }
}
