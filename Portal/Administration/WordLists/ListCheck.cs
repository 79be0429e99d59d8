using System.Collections.Immutable;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>What a list as it was typed amounts to: how many entries, or which lines can't be read.</summary>
/// <param name="Words">How many entries there are; 0 where a line can't be read.</param>
/// <param name="Faults">The lines that can't be read, in order.</param>
/// <param name="List">The list; none where a line can't be read.</param>
public sealed record ListCheck(int Words, ImmutableArray<LineFault> Faults, WordList? List)
{
    /// <summary>Reads a list.</summary>
    /// <param name="file">What was typed.</param>
    /// <param name="language">The two letters of the reader's language.</param>
    public static ListCheck Of(string file, string language)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (WordListFile.Parse(file) is WordListParsed.Good { List: var list })
        {
            return new ListCheck(list.Entries.Length, [], list);
        }

        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var faults = WordListFile.Parse(file) is WordListParsed.Faulty faulty ? faulty.Faults : [];
        return new ListCheck(
            0,
            [.. faults.Select(fault => new LineFault(fault.Line, lines[fault.Line - 1].Trim(), fault.Message.In(language)))],
            null);
    }
}

/// <summary>A line that can't be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Written">What stands there.</param>
/// <param name="Sentence">What is wrong and what to write instead.</param>
public sealed record LineFault(int Line, string Written, string Sentence);
