using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>A word of a text that can be picked for masking.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Text">The word, with what is written against it.</param>
public sealed record MaskWord(int Start, string Text)
{
    /// <summary>The position after it.</summary>
    public int End => Start + Text.Length;
}

/// <summary>Which words of a text are to be masked. Words are picked one by one, so that it works with every pointer and keyboard.</summary>
public sealed class MaskDraft
{
    private readonly bool[] picked;

    /// <summary>Cuts a text in words.</summary>
    public MaskDraft(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Words = Cut(text);
        picked = new bool[Words.Length];
    }

    /// <summary>The words, in order.</summary>
    public ImmutableArray<MaskWord> Words { get; }

    /// <summary>Whether nothing is picked.</summary>
    public bool IsEmpty => !picked.Contains(true);

    /// <summary>The stretches to mask: neighbouring words with the blanks between them are one.</summary>
    public ImmutableArray<TextRange> Ranges
    {
        get
        {
            var ranges = ImmutableArray.CreateBuilder<TextRange>();
            for (var word = 0; word < picked.Length; word++)
            {
                if (picked[word])
                {
                    var first = word;
                    word = Last(word);
                    ranges.Add(new TextRange(Words[first].Start, Words[word].End - Words[first].Start));
                }
            }

            return ranges.ToImmutable();
        }
    }

    /// <summary>Whether a word is picked.</summary>
    public bool Has(int word) => picked[word];

    /// <summary>Picks a word, or drops it.</summary>
    public void Toggle(int word) => picked[word] = !picked[word];

    private int Last(int word)
    {
        while (word + 1 < picked.Length && picked[word + 1])
        {
            word++;
        }

        return word;
    }

    private static ImmutableArray<MaskWord> Cut(string text)
    {
        var words = ImmutableArray.CreateBuilder<MaskWord>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(new MaskWord(start, text[start..at]));
            }

            at = at == start ? at + 1 : at;
        }

        return words.ToImmutable();
    }
}
