using System.Collections.Immutable;

namespace LokaalSignaal.Processes;

/// <summary>Where a case stands in its process: all its tokens. Folded from the case's own events, never an engine's record.</summary>
/// <param name="Tokens">The active steps in the order of their visits, joins that still wait for a branch among them.</param>
/// <param name="LastVisit">How many activations there were.</param>
public sealed record Marking(ImmutableArray<Token> Tokens, int LastVisit)
{
    /// <summary>Nowhere: before the start, and after the end.</summary>
    public static Marking Empty { get; } = new([], 0);

    /// <inheritdoc/>
    public bool Equals(Marking? other) =>
        other is not null && LastVisit == other.LastVisit && Tokens.SequenceEqual(other.Tokens);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LastVisit, Tokens.Length);
}
