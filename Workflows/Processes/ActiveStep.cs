using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>A step where a case stands.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Kind">What happens in the step.</param>
/// <param name="Due">The last day of its term; none: no term.</param>
/// <param name="Since">When it became active.</param>
public sealed record ActiveStep(Token Token, StepKind Kind, DateOnly? Due, DateTimeOffset Since)
{
    /// <summary>Who may complete it; empty: nobody has to.</summary>
    public ImmutableArray<Role> By { get; init; } = [];

    /// <summary>Who does it; none: anybody with the role.</summary>
    public Pseudonym? Assignee { get; init; }

    /// <summary>Whether its term passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>A branch that waits at its join for the others: there is nothing to do in it.</summary>
    public bool WaitsForBranches => Kind is StepKind.Join;

    /// <inheritdoc/>
    public bool Equals(ActiveStep? other) =>
        other is not null && Token == other.Token && Kind == other.Kind && Due == other.Due && Since == other.Since
        && Assignee == other.Assignee && Overdue == other.Overdue && By.SequenceEqual(other.By);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Token, Kind, Due, Since);
}
