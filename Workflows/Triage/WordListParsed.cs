using System.Collections.Immutable;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>What came of reading a word list: a list, or what is wrong with it.</summary>
public abstract record WordListParsed
{
    private WordListParsed()
    {
    }

    /// <summary>Every line could be read.</summary>
    /// <param name="List">The list.</param>
    public sealed record Good(WordList List) : WordListParsed;

    /// <summary>At least one line couldn't.</summary>
    /// <param name="Faults">The faults in the order of the lines; at most 50.</param>
    public sealed record Faulty(ImmutableArray<WordListFault> Faults) : WordListParsed;
}
