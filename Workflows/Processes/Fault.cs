using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Something in a process definition that isn't sound. <see cref="FaultTexts"/> has the sentence for it.</summary>
/// <param name="Step">The step where it is; none: the definition as a whole.</param>
/// <param name="Code">The stable code, kebab-case.</param>
/// <param name="Arguments">What the sentence names; the step's title first where there is a step.</param>
public sealed record Fault(StepId? Step, string Code, ImmutableArray<LocalText> Arguments)
{
    /// <inheritdoc/>
    public bool Equals(Fault? other) =>
        other is not null && Step == other.Step && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Step, Code, Arguments.Length);
}
