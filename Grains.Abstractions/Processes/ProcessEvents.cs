using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>The case started on a version of a definition, and keeps it.</summary>
/// <param name="Definition">Which version.</param>
public sealed record ProcessStarted(DefinitionRef Definition) : CaseEvent;

/// <summary>A step became active.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Kind">What happens in the step.</param>
/// <param name="By">Who may complete it; empty: nobody has to.</param>
/// <param name="Due">The last day of its term; none: no term.</param>
public sealed record StepActivated(Token Token, StepKind Kind, ImmutableArray<Role> By, DateOnly? Due) : CaseEvent
{
    /// <inheritdoc/>
    public bool Equals(StepActivated? other) =>
        other is not null && Token == other.Token && Kind == other.Kind && Due == other.Due && By.SequenceEqual(other.By);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Token, Kind, Due);
}

/// <summary>A step was left.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">Its token.</param>
/// <param name="Outcome">The way out.</param>
/// <param name="Answers">What was filled in.</param>
public sealed record StepCompleted(StepId Step, int Visit, OutcomeId Outcome, ImmutableArray<FieldAnswer> Answers) : CaseEvent
{
    /// <inheritdoc/>
    public bool Equals(StepCompleted? other) =>
        other is not null && Step == other.Step && Visit == other.Visit && Outcome == other.Outcome
        && Answers.SequenceEqual(other.Answers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Step, Visit, Outcome);
}

/// <summary>What was filled in in a field. The answer itself is a text: its JSON value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Answer">The JSON of the answer.</param>
public sealed record FieldAnswer(FieldId Field, TextRef Answer);

/// <summary>The term of an active step passed.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">Its token.</param>
public sealed record TermPassed(StepId Step, int Visit) : CaseEvent;

/// <summary>An active step was given to somebody, or to nobody in particular.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">Its token.</param>
/// <param name="To">Who does it; none: anybody with the role.</param>
public sealed record StepAssigned(StepId Step, int Visit, Pseudonym? To) : CaseEvent;

/// <summary>All active steps were dropped: the case ended outside its process.</summary>
public sealed record StepsDropped : CaseEvent;

/// <summary>The process came to an end.</summary>
/// <param name="Status">How the case ended.</param>
public sealed record ProcessEnded(CaseStatus Status) : CaseEvent;
