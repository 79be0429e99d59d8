using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>Completes an active step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome">The way out.</param>
/// <param name="Fields">What was filled in, as the JSON value of each field.</param>
public sealed record CompleteStep(StepId Step, OutcomeId Outcome, ImmutableDictionary<FieldId, string> Fields) : Command;

/// <summary>Gives an active step to somebody.</summary>
/// <param name="Step">The step.</param>
/// <param name="To">Who; none: anybody with the role.</param>
public sealed record AssignStep(StepId Step, PersonId? To) : Command;

/// <summary>Tells the case that the term of a step passed. From the program's own watch.</summary>
/// <param name="Visit">The step's token.</param>
public sealed record PassTerm(int Visit) : Command;

/// <summary>Tells the case that something happened elsewhere. From the program's own followers.</summary>
/// <param name="What">What happened.</param>
public sealed record Notice(Happening What) : Command;
