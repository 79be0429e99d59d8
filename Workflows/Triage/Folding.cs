using System.Globalization;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>Letters as the word lists compare them: small, and without what stands above or below them.</summary>
internal static class Folding
{
    private const string Marked = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿœæßšžćčğışţțăłńśźż";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyoasszccgisttalnszz";

    private static readonly char[] Table = Build();

    /// <summary>The character to compare with; NUL for one that parts words; '\uffff' for one that is not seen.</summary>
    public static char Of(char character)
    {
        if (character < Table.Length)
        {
            return Table[character];
        }

        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => Unseen,
            _ when char.IsLetterOrDigit(character) => char.ToLowerInvariant(character),
            _ => default,
        };
    }

    /// <summary>Stands for a character that is not seen: a loose accent, a soft hyphen.</summary>
    public const char Unseen = '\uffff';

    private static char[] Build()
    {
        var table = new char[0x250];
        for (var character = '\0'; character < table.Length; character++)
        {
            var small = char.ToLowerInvariant(character);
            var marked = Marked.IndexOf(small, StringComparison.Ordinal);
            table[character] = marked >= 0 ? Plain[marked]
                : char.IsLetterOrDigit(small) ? small
                : character == '\u00ad' ? Unseen
                : default;
        }

        return table;
    }
}
