using System.Runtime.InteropServices;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>
/// Finds the entries of all lists in one walk over a text. Entries are kept by their first word: whole words, beginnings
/// and endings apart, so that a word of n letters asks at most 2n + 1 times, however many lists there are.
/// </summary>
internal sealed class WordMatcher
{
    private readonly Dictionary<string, List<Listed>> whole = [];
    private readonly Dictionary<string, List<Listed>> starts = [];
    private readonly Dictionary<string, List<Listed>> ends = [];
    private readonly int longest;

    public WordMatcher(IReadOnlyList<WordList> lists)
    {
        Labels = lists.Count;
        for (var label = 0; label < lists.Count; label++)
        {
            foreach (var entry in lists[label].Entries)
            {
                var first = entry.Words[0];
                var among = first.Place switch { WordPlace.Start => starts, WordPlace.End => ends, _ => whole };
                (CollectionsMarshal.GetValueRefOrAddDefault(among, first.Letters, out _) ??= []).Add(new Listed(label, entry));
                longest = Math.Max(longest, first.Letters.Length);
            }
        }
    }

    /// <summary>How many lists there are.</summary>
    public int Labels { get; }

    /// <summary>Finds the entries: per list at most one at each word, the most exact one, and none inside a phrase.</summary>
    public List<Hit> Find(FoldedText text)
    {
        var hits = new List<Hit>();
        var best = new Hit?[Labels];
        var coveredTo = new int[Labels];
        for (var at = 0; at < text.Words.Length; at++)
        {
            var touched = new TouchedLabels(best, coveredTo, at, hits);
            Ask(text, at, ref touched);
            touched.Settle();
        }

        return hits;
    }

    private void Ask(FoldedText text, int at, ref TouchedLabels touched)
    {
        var letters = text.Letters(text.Words[at]);
        Consider(whole, letters, text, at, ref touched);
        for (var length = Math.Min(letters.Length, longest); length >= 2; length--)
        {
            Consider(starts, letters[..length], text, at, ref touched);
            Consider(ends, letters[^length..], text, at, ref touched);
        }
    }

    private static void Consider(
        Dictionary<string, List<Listed>> among,
        ReadOnlySpan<char> letters,
        FoldedText text,
        int at,
        ref TouchedLabels touched)
    {
        if (!among.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var entries))
        {
            return;
        }

        foreach (var (label, entry) in entries)
        {
            if (Fits(entry, text, at))
            {
                touched.Offer(new Hit(label, entry, at));
            }
        }
    }

    private static bool Fits(WordListEntry entry, FoldedText text, int at)
    {
        if (at + entry.Words.Length > text.Words.Length)
        {
            return false;
        }

        for (var next = 1; next < entry.Words.Length; next++)
        {
            if (!entry.Words[next].Matches(text.Letters(text.Words[at + next])))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Listed(int Label, WordListEntry Entry);
}
