using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Whether a step may be completed as somebody wants it. A closed set.</summary>
public abstract record StepCheck
{
    private StepCheck()
    {
    }

    /// <summary>It may not.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : StepCheck;

    /// <summary>It may.</summary>
    /// <param name="Step">The active step.</param>
    /// <param name="Answers">What was filled in, in the order of the form; empty fields left out.</param>
    public sealed record Valid(ActiveStep Step, ImmutableArray<CheckedAnswer> Answers) : StepCheck;
}
