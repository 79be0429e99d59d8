using System.Collections.Immutable;

namespace LokaalSignaal.Processes;

/// <summary>A place where a case stands.</summary>
/// <param name="Step">The active step.</param>
/// <param name="Visit">Counts the activations of the case, from 1: no two tokens of a case share it.</param>
/// <param name="Path">The branches of open forks that it stands in, outermost first.</param>
public sealed record Token(StepId Step, int Visit, ImmutableArray<Branch> Path)
{
    /// <inheritdoc/>
    public bool Equals(Token? other) =>
        other is not null && Step == other.Step && Visit == other.Visit && Path.SequenceEqual(other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Step, Visit, Path.Length);
}
