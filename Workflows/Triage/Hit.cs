namespace LokaalSignaal.Workflows.Triage;

/// <summary>An entry that stands in a text.</summary>
/// <param name="Label">The number of its list.</param>
/// <param name="Entry">The entry.</param>
/// <param name="At">The number of the word where it begins.</param>
internal readonly record struct Hit(int Label, WordListEntry Entry, int At)
{
    /// <summary>The number of the word after it.</summary>
    public int End => At + Entry.Words.Length;
}
