using System.Collections.Frozen;
using System.Text;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Pdf;

/// <summary>
/// The names in the bytes of a PDF, wherever they stand: <c>/JavaScript</c>, and <c>/J#61vaScript</c> too, which is the same
/// (ISO 32000-2, 7.3.5). Only names that are so long that they stand nowhere by chance.
/// </summary>
internal static class RawNames
{
    private const int Longest = 127;

    private static readonly FrozenDictionary<string, string> _unwanted = new Dictionary<string, string>
    {
        ["JavaScript"] = DocumentCode.HasScript,
        ["Launch"] = DocumentCode.HasScript,
        ["SubmitForm"] = DocumentCode.HasScript,
        ["ImportData"] = DocumentCode.HasScript,
        ["RichMedia"] = DocumentCode.HasScript,
        ["EmbeddedFile"] = DocumentCode.HasFiles,
        ["EmbeddedFiles"] = DocumentCode.HasFiles,
    }.ToFrozenDictionary();

    public static string? Fault(ReadOnlySpan<byte> file)
    {
        Span<byte> name = stackalloc byte[Longest];
        for (var at = file.IndexOf((byte)'/'); at >= 0;)
        {
            var length = Read(file[(at + 1)..], name);
            if (length >= 6 && _unwanted.TryGetValue(Encoding.Latin1.GetString(name[..length]), out var code))
            {
                return code;
            }

            var next = file[(at + 1)..].IndexOf((byte)'/');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static int Read(ReadOnlySpan<byte> text, Span<byte> name)
    {
        var length = 0;
        for (var i = 0; i < text.Length && length < name.Length && !Ends(text[i]); i++)
        {
            var escaped = text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]);
            name[length++] = escaped ? Convert.FromHexString([(char)text[i + 1], (char)text[i + 2]])[0] : text[i];
            i += escaped ? 2 : 0;
        }

        return length;
    }

    private static bool Ends(byte c) => c <= ' ' || "()<>[]{}/%"u8.Contains(c);
}
