namespace LokaalSignaal.Workflows.Triage;

/// <summary>One word of an entry, folded: the whole word, how a word begins, or how it ends.</summary>
/// <param name="Letters">The folded letters without the star.</param>
/// <param name="Place">What they are of a word.</param>
public readonly record struct WordPattern(string Letters, WordPlace Place)
{
    internal bool Matches(ReadOnlySpan<char> word) => Place switch
    {
        WordPlace.Start => word.StartsWith(Letters),
        WordPlace.End => word.EndsWith(Letters),
        _ => word.SequenceEqual(Letters),
    };
}
