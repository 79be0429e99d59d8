using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>How one entry is written.</summary>
internal static class WordListSyntax
{
    private const int MostWords = 8;
    private const int FewestLetters = 2;

    /// <summary>Reads the words of an entry; returns what is wrong, or null.</summary>
    public static LocalText? Read(string written, out ImmutableArray<WordPattern> words)
    {
        var folded = new FoldedText(written);
        var patterns = ImmutableArray.CreateBuilder<WordPattern>(folded.Words.Length);
        foreach (var word in folded.Words)
        {
            patterns.Add(new WordPattern(folded.Letters(word).ToString(), PlaceOf(written, word)));
        }

        words = patterns.ToImmutable();
        return words.IsEmpty ? WordListSentences.NoWord
            : words.Length > MostWords ? WordListSentences.TooManyWords
            : written.Contains('!') ? WordListSentences.MisplacedMark
            : words.Count(word => word.Place != WordPlace.Whole) != written.Count(character => character == '*') ? WordListSentences.BadStar
            : words.Any(word => word.Place != WordPlace.Whole && word.Letters.Length < FewestLetters) ? WordListSentences.TooShort
            : null;
    }

    /// <summary>Reads a weight from 0.1 to 10, with a point or a comma.</summary>
    public static bool TryWeight(ReadOnlySpan<char> text, out double weight) =>
        double.TryParse(text.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight)
        && weight is >= 0.1 and <= 10;

    private static WordPlace PlaceOf(string written, FoldedText.Word word)
    {
        var after = word.Start + word.Length;
        return after < written.Length && written[after] == '*' ? WordPlace.Start
            : word.Start > 0 && written[word.Start - 1] == '*' ? WordPlace.End
            : WordPlace.Whole;
    }
}
