using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LokaalSignaal.Silo.Search;

/// <summary>
/// Words as the index knows them: small letters without accents, and without the endings that Dutch puts behind them.
/// What is typed and what is searched go the same way, so that <c>huurders</c> finds <c>huurder</c>.
/// </summary>
public static class SearchWords
{
    /// <summary>How many letters a last word needs at least for words that begin with it to be found too.</summary>
    internal const int ShortestBeginning = 3;

    private const int LongestWord = 40;
    private const int MostTerms = 12;

    // What is left of a word when its ending is taken off.
    private const int Shortest = 4;

    /// <summary>The words of a text, in its order; those that say nothing are left out.</summary>
    public static IEnumerable<string> Of(string text) =>
        Split(text).Where(word => !StopWords.Contains(word)).Select(Stem);

    /// <summary>The words that somebody searches by, and the last one as far as it was typed; none: nothing to search by.</summary>
    public static SearchTerms? Typed(string text)
    {
        var words = Split(text).Take(MostTerms).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var whole = words[..^1].Where(word => !StopWords.Contains(word)).Select(Stem).Distinct().ToArray();
        return new SearchTerms(whole, Stem(words[^1]));
    }

    /// <summary>A word without its ending: <c>woningen</c> and <c>woning</c>, <c>huizen</c> and <c>huis</c> become one.</summary>
    public static string Stem(string word)
    {
        var stem = Single(Ending(word));
        stem = stem.Length >= 3 ? stem[^1] switch { 'z' => stem[..^1] + 's', 'v' => stem[..^1] + 'f', _ => stem } : stem;
        return Shortened(stem.Length > Shortest && stem[^1] == 's' ? Single(stem[..^1]) : stem);
    }

    // "bussen": the doubled consonant only guards the vowel.
    private static string Single(string stem) =>
        stem.Length >= Shortest && stem[^1] == stem[^2] && !IsVowel(stem[^1]) ? stem[..^1] : stem;

    private static string Ending(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    // "huur" and "huren", "boot" and "boten": a doubled vowel before one last consonant counts once.
    private static string Shortened(string stem) =>
        stem.Length >= 4 && !IsVowel(stem[^1]) && IsVowel(stem[^2]) && stem[^2] == stem[^3] ? stem[..^2] + stem[^1] : stem;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Apart(text).ToLowerInvariant().Append(' '))
        {
            switch (char.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherLetter:
                    word.Append(letter);
                    break;
                default:
                    if (word.Length is > 0 and <= LongestWord)
                    {
                        yield return word.ToString();
                    }

                    word.Clear();
                    break;
            }
        }
    }

    // Half a character can't be taken apart, and is no letter.
    private static string Apart(string text) => string
        .Concat(text.Select((letter, at) => IsHalf(text, at) ? ' ' : letter))
        .Normalize(NormalizationForm.FormD);

    private static bool IsHalf(string text, int at) =>
        char.IsSurrogate(text[at])
        && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));

    private static readonly string[] Endings = ["tjes", "heden", "tje", "en", "e", "n"];

    private static readonly FrozenSet<string> StopWords = new[]
    {
        "aan", "al", "alle", "alleen", "als", "altijd", "ander", "andere", "bij", "daar", "dan", "dat", "de", "den", "der",
        "deze", "die", "dit", "doen", "door", "dus", "een", "eens", "elk", "elke", "en", "er", "ge", "geen", "gaan", "gaat",
        "gij", "haar", "had", "heb", "hebben", "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "iemand", "iets", "ik",
        "in", "is", "ja", "je", "kan", "komen", "komt", "kon", "krijgen", "krijgt", "kunnen", "maar", "me", "meer", "men",
        "met", "mij", "mijn", "moet", "moeten", "na", "naar", "nee", "niet", "niets", "nog", "nu", "of", "om", "omdat",
        "onder", "ons", "ook", "op", "over", "reeds", "sinds", "te", "tegen", "toch", "toen", "tot", "u", "uit", "uw",
        "van", "vaak", "veel", "voor", "want", "waren", "was", "wat", "we", "weer", "wel", "werd", "wie", "wij", "wil",
        "worden", "wordt", "ze", "zeer", "zelf", "zich", "zij", "zijn", "zo", "zonder", "zou", "zeggen", "zegt", "twee",
        "drie", "heel", "mensen", "via", "per", "zoals", "tussen", "waar", "waardoor", "daardoor", "nooit",
    }.ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What somebody searches by.</summary>
/// <param name="Whole">Words that must be there.</param>
/// <param name="Last">The last word: others that begin with it will do.</param>
public sealed record SearchTerms(string[] Whole, string Last);
