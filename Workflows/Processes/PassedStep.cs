using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>A step that a case left.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">Its token.</param>
/// <param name="Outcome">The way out.</param>
/// <param name="Since">When it had become active.</param>
/// <param name="At">When it was left.</param>
/// <param name="By">Who completed it, as this case knows them; none: the program.</param>
/// <param name="Answers">What was filled in.</param>
public sealed record PassedStep(
    StepId Step,
    int Visit,
    OutcomeId Outcome,
    DateTimeOffset Since,
    DateTimeOffset At,
    Pseudonym? By,
    ImmutableArray<FieldAnswer> Answers)
{
    /// <inheritdoc/>
    public bool Equals(PassedStep? other) =>
        other is not null && Step == other.Step && Visit == other.Visit && Outcome == other.Outcome
        && Since == other.Since && At == other.At && By == other.By && Answers.SequenceEqual(other.Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Step, Visit, Outcome, At);
}
