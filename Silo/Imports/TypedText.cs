using System.Text;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Texts as people typed or pasted them.</summary>
internal static class TypedText
{
    /// <summary>With <c>\n</c> as the only line break, other control characters as a space, and trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            clean.Append(char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c);
        return clean.ToString().Trim();
    }
}
