using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>A note for those who process a case; a giver doesn't see it.</summary>
/// <param name="Text">The note.</param>
public sealed record NoteBody([property: Text(1, SignalLimits.LongestNote)] string Text);

/// <summary>How a step is completed.</summary>
/// <param name="Outcome">The way out.</param>
/// <param name="Fields">What was filled in: a value for each field, of the field's type.</param>
public sealed record StepBody(OutcomeId Outcome, IReadOnlyDictionary<FieldId, JsonElement>? Fields = null);

/// <summary>Who does a step.</summary>
/// <param name="Person">Who; left out or null: anybody with the role.</param>
public sealed record AssigneeBody(PersonId? Person = null);
