using System.Globalization;
using System.Text;

namespace LokaalSignaal.Silo.Imports;

/// <summary>Words that people typed, made comparable.</summary>
internal static class Words
{
    /// <summary>In lower case, without accents, and anything but letters and digits as one space: <c>bij hoeveel mensen</c>.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether a plain text holds a plain phrase as whole words.</summary>
    public static bool Holds(string plain, string phrase) => $" {plain} ".Contains($" {phrase} ", StringComparison.Ordinal);

    /// <summary>Whether a plain text holds any of these phrases.</summary>
    public static bool HoldsAny(string plain, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Holds(plain, phrase))
                return true;
        }

        return false;
    }
}
