using System.Collections.Immutable;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>The words of one theme or target group (<i>woordenlijst</i>).</summary>
/// <param name="Entries">The entries, as they follow each other in the file.</param>
public sealed record WordList(ImmutableArray<WordListEntry> Entries)
{
    /// <summary>A list without words: its label is never proposed.</summary>
    public static WordList Empty { get; } = new([]);
}
