using System.Collections.Immutable;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>A word or a phrase that speaks for a label, or against it.</summary>
/// <param name="Written">As it stands in the list, without weight: <c>sociale woning*</c>.</param>
/// <param name="Words">Its words, in order; at least one.</param>
/// <param name="Weight">How much it says, from 0.1 to 10; below zero for an entry that lowers.</param>
public sealed record WordListEntry(string Written, ImmutableArray<WordPattern> Words, double Weight)
{
    /// <summary>How exact it is: of two entries that match at one place the more exact one counts.</summary>
    internal int Exactness { get; } = Words.Sum(word => (word.Letters.Length * 2) + (word.Place == WordPlace.Whole ? 1 : 0));
}
