using System.Globalization;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Apart;

/// <summary>A verdict as one line between two processes: <c>sound pdf 1234</c>, <c>refused document-damaged</c>.</summary>
internal static class VerdictLine
{
    /// <summary>Writes one.</summary>
    public static string Of(DocumentVerdict verdict) => verdict switch
    {
        DocumentVerdict.Sound sound => string.Create(CultureInfo.InvariantCulture, $"sound {sound.Type} {sound.Content.Length}"),
        DocumentVerdict.Refused refused => $"refused {refused.Why.Code}",
        _ => throw new InvalidOperationException($"Nothing is known of {verdict}."),
    };

    /// <summary>Reads one. Whoever says anything else fell over.</summary>
    /// <param name="line">The line.</param>
    /// <param name="content">The file that it is about.</param>
    public static DocumentVerdict Read(string line, ReadOnlyMemory<byte> content) => line.Trim().Split(' ') switch
    {
        ["sound", var kind, var length] when Enum.TryParse<DocumentType>(kind, out var type)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept <= content.Length =>
            new DocumentVerdict.Sound(type, content[..kept]),
        ["refused", var code] when DocumentCode.All.Contains(code) => Refusing.Of(code),
        _ => Refusing.Of(DocumentCode.Damaged),
    };
}
