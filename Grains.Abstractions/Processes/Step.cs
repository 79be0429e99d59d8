using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>One step of a process (<i>processtap</i>).</summary>
public sealed record Step
{
    /// <summary>Its name in the definition.</summary>
    public required StepId Id { get; init; }

    /// <summary>What happens here.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What those who work with it read.</summary>
    public required LocalText Title { get; init; }

    /// <summary>A sentence that helps whoever does the step.</summary>
    public LocalText? Help { get; init; }

    /// <summary>What a giver reads when the case comes here. None: the giver isn't told of this step.</summary>
    public LocalText? GiverTitle { get; init; }

    /// <summary>Who may complete it. Empty where nobody has to: the program does it.</summary>
    public ImmutableArray<Role> By { get; init; } = [];

    /// <summary>
    /// The mandate that partners need to complete it, instead of a role or beside one. A processor of the municipality
    /// may complete it too: a mandate ends, and the case must get on.
    /// </summary>
    public MandateDeed? Mandate { get; init; }

    /// <summary>The roles at the municipality that may complete it; empty: the program does it.</summary>
    [JsonIgnore]
    public ImmutableArray<Role> Doers => Mandate is null || By.Contains(Role.Processor) ? By : By.Add(Role.Processor);

    /// <summary>The term, in working days from when the step became active: 1 to 500. None: no term.</summary>
    public int? Term { get; init; }

    /// <summary>The outcome that is taken by itself when the term passes. None: the step is overdue, nothing more.</summary>
    public OutcomeId? OnTerm { get; init; }

    /// <summary>The form: 0 to 30 fields.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>
    /// The ways out, the first one leading on towards the end. A fork takes all of them at once; a join has one;
    /// a close has none.
    /// </summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>For a fork: the join where its branches come together.</summary>
    public StepId? Join { get; init; }

    /// <summary>For a close: how the case ends; closed when it isn't said.</summary>
    public CaseStatus? Ends { get; init; }

    /// <summary>One of its outcomes; none when it hasn't got it.</summary>
    public Outcome? Find(OutcomeId outcome)
    {
        foreach (var candidate in Outcomes)
        {
            if (candidate.Id == outcome)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The outcomes that somebody can choose: those that nothing elsewhere takes by itself.</summary>
    public IEnumerable<Outcome> Choices() => Outcomes.Where(outcome => outcome.When is null);

    /// <summary>Whether the engine passes it at once: nobody and nothing has to be waited for.</summary>
    public bool PassesByItself() =>
        Kind is StepKind.Fork or StepKind.Close || (Kind is StepKind.Intake && Doers.IsEmpty);

    /// <summary>The fields that belong to an outcome.</summary>
    public IEnumerable<Field> FieldsOf(OutcomeId outcome) => Fields.Where(field => field.BelongsTo(outcome));
}
