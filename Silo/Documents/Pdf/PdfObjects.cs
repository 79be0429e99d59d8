using System.Collections.Frozen;
using LokaalSignaal.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace LokaalSignaal.Silo.Documents.Pdf;

/// <summary>The objects of a PDF as its reader finds them, and what there may not be among them (ISO 32000-2, 12.6 and 13).</summary>
internal static class PdfObjects
{
    private const int MostSteps = 8;

    private static readonly FrozenDictionary<string, string> _keys = new Dictionary<string, string>
    {
        ["JS"] = DocumentCode.HasScript,
        ["JavaScript"] = DocumentCode.HasScript,
        ["AA"] = DocumentCode.HasScript,
        ["XFA"] = DocumentCode.HasScript,
        ["EF"] = DocumentCode.HasFiles,
        ["EmbeddedFiles"] = DocumentCode.HasFiles,
        ["Collection"] = DocumentCode.HasFiles,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> _actions = new Dictionary<string, string>
    {
        ["JavaScript"] = DocumentCode.HasScript,
        ["Launch"] = DocumentCode.HasScript,
        ["SubmitForm"] = DocumentCode.HasScript,
        ["ImportData"] = DocumentCode.HasScript,
        ["Rendition"] = DocumentCode.HasScript,
        ["Movie"] = DocumentCode.HasScript,
        ["Sound"] = DocumentCode.HasScript,
        ["RichMediaExecute"] = DocumentCode.HasScript,
        ["GoTo3DView"] = DocumentCode.HasScript,
        ["GoToE"] = DocumentCode.HasFiles,
        ["GoToR"] = DocumentCode.FetchesElsewhere,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> _subtypes = new Dictionary<string, string>
    {
        ["RichMedia"] = DocumentCode.HasScript,
        ["Movie"] = DocumentCode.HasScript,
        ["Sound"] = DocumentCode.HasScript,
        ["3D"] = DocumentCode.HasScript,
        ["FileAttachment"] = DocumentCode.HasFiles,
        ["EmbeddedFile"] = DocumentCode.HasFiles,
    }.ToFrozenDictionary();

    /// <summary>Why they may not be kept; none: they may.</summary>
    public static string? Fault(Structure pdf)
    {
        foreach (var reference in pdf.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (Fault(pdf.GetObject(reference)?.Data, pdf) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? Fault(IToken? token, Structure pdf) => token switch
    {
        // A stream that lies in another file.
        StreamToken stream when stream.StreamDictionary.Data.ContainsKey("F") => DocumentCode.FetchesElsewhere,
        StreamToken stream => Fault(stream.StreamDictionary, pdf),
        DictionaryToken dictionary => dictionary.Data.Select(pair => Fault(pair.Key, pair.Value, pdf)).FirstOrDefault(fault => fault is not null),
        ArrayToken array => array.Data.Select(item => Fault(item, pdf)).FirstOrDefault(fault => fault is not null),
        _ => null,
    };

    private static string? Fault(string key, IToken value, Structure pdf) =>
        _keys.TryGetValue(key, out var fault) ? fault
        : key == "S" && Named(value, _actions, pdf) is { } acts ? acts
        : key == "Subtype" && Named(value, _subtypes, pdf) is { } shown ? shown
        : key == "OpenAction" && !IsPlace(value, pdf) ? DocumentCode.HasScript
        : Fault(value, pdf);

    private static string? Named(IToken value, FrozenDictionary<string, string> unwanted, Structure pdf) =>
        Resolved(value, pdf) is NameToken name ? unwanted.GetValueOrDefault(name.Data) : null;

    // To open at a page of its own, and to do nothing after that, is what every other program writes.
    private static bool IsPlace(IToken value, Structure pdf) => Resolved(value, pdf) switch
    {
        DictionaryToken action => !action.Data.ContainsKey("Next")
            && action.Data.GetValueOrDefault("S") is { } kind && Resolved(kind, pdf) is NameToken { Data: "GoTo" },
        ArrayToken or NameToken or StringToken or HexToken => true,
        _ => false,
    };

    // What stands in an object of its own, possibly by way of others.
    private static IToken? Resolved(IToken? value, Structure pdf)
    {
        for (var steps = 0; value is IndirectReferenceToken elsewhere; steps++)
        {
            value = steps < MostSteps ? pdf.GetObject(elsewhere.Data)?.Data : throw new UnsoundException(DocumentCode.Damaged);
        }

        return value;
    }
}
