using System.Runtime.InteropServices;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>A text as a row of folded words that know where they stood.</summary>
internal sealed class FoldedText
{
    private readonly char[] letters;
    private readonly List<Word> words = [];

    public FoldedText(string text)
    {
        letters = new char[text.Length];
        var (length, start, first) = (0, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var folded = at < text.Length ? Folding.Of(text[at]) : default;
            if (folded == default && length > first)
            {
                words.Add(new Word(start, at - start, first, length - first));
                first = length;
            }
            else if (folded is not (default(char) or Folding.Unseen))
            {
                start = length == first ? at : start;
                letters[length++] = folded;
            }
        }
    }

    /// <summary>The words in the order of the text.</summary>
    public ReadOnlySpan<Word> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>A word's folded letters.</summary>
    public ReadOnlySpan<char> Letters(Word word) => letters.AsSpan(word.First, word.Count);

    /// <summary>A word: where it stands in the text, and where its folded letters are.</summary>
    internal readonly record struct Word(int Start, int Length, int First, int Count);
}
