using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>
/// Reads a word list as people edit it, an entry a line: <c>huur</c> the word, <c>huur*</c> how words begin,
/// <c>*woning</c> how they end, <c>sociale woning*</c> words after each other, <c>huur* = 2</c> with a weight,
/// <c>!verhuur*</c> an entry that lowers, <c># so</c> a remark.
/// </summary>
public static class WordListFile
{
    /// <summary>How many entries a list may have.</summary>
    public const int MostEntries = 5_000;

    /// <summary>How long an entry may be, in UTF-16 code units.</summary>
    public const int LongestEntry = 80;

    private const int MostFaults = 50;

    /// <summary>Reads a list.</summary>
    /// <param name="text">The whole file.</param>
    public static WordListParsed Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new Dictionary<string, WordListEntry>();
        var faults = new List<WordListFault>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (faults.Count >= MostFaults || (Read(line.Trim().Trim('\ufeff'), entries) is { } message && Add(message)))
            {
                break;
            }
        }

        return faults.Count > 0
            ? new WordListParsed.Faulty([.. faults])
            : new WordListParsed.Good(new WordList([.. entries.Values]));

        bool Add(LocalText message)
        {
            faults.Add(new WordListFault(number, message));
            return message == WordListSentences.TooMany;
        }
    }

    private static LocalText? Read(ReadOnlySpan<char> line, Dictionary<string, WordListEntry> entries)
    {
        if (line.IsEmpty || line[0] == '#')
        {
            return null;
        }

        if (line.Length > LongestEntry)
        {
            return WordListSentences.TooLong;
        }

        if (!TryWeight(ref line, out var weight))
        {
            return WordListSentences.BadWeight;
        }

        var lowers = line is ['!', ..];
        var written = (lowers ? line[1..] : line).Trim().ToString();
        return WordListSyntax.Read(written, out var words) ?? Keep(new WordListEntry(written, words, lowers ? -weight : weight), entries);
    }

    private static LocalText? Keep(WordListEntry entry, Dictionary<string, WordListEntry> entries)
    {
        var key = string.Join(' ', entry.Words.Select(word => $"{word.Place}:{word.Letters}"));
        return !entries.TryAdd(key, entry) ? WordListSentences.Twice
            : entries.Count > MostEntries ? WordListSentences.TooMany
            : null;
    }

    private static bool TryWeight(ref ReadOnlySpan<char> line, out double weight)
    {
        weight = 1;
        var sign = line.IndexOf('=');
        if (sign < 0)
        {
            return true;
        }

        var good = WordListSyntax.TryWeight(line[(sign + 1)..].Trim(), out weight);
        line = line[..sign].TrimEnd();
        return good;
    }
}
