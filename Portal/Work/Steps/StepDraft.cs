using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>
/// The form of an active step while somebody fills it in. It outlives a refresh of the page around it: what is typed
/// stays when a colleague changes something else.
/// </summary>
public sealed class StepDraft
{
    /// <summary>Begins a form.</summary>
    /// <param name="step">The active step.</param>
    public StepDraft(ActiveStepView step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Step = step;
        Inputs = [.. step.Fields.Select(field => new FieldInput(field))];
    }

    /// <summary>The active step as it was last read.</summary>
    public ActiveStepView Step { get; private set; }

    /// <summary>The fields, in the order of the form.</summary>
    public ImmutableArray<FieldInput> Inputs { get; private set; }

    /// <summary>The way out that was chosen, where it is chosen before the fields.</summary>
    public OutcomeId? Chosen { get; set; }

    /// <summary>The key under which the form is sent: one form, one deed, however often it is pressed.</summary>
    public DeedKey Key { get; } = new();

    /// <summary>
    /// Whether the way out is chosen first and then confirmed, as for a decision. Elsewhere each way out is a button.
    /// </summary>
    public bool ChoosesFirst => Step.Kind == StepKind.Decide && Step.Outcomes.Length > 1;

    /// <summary>Whether anything was filled in.</summary>
    public bool IsTouched => Inputs.Any(input => !input.IsEmpty) || Chosen is not null;

    /// <summary>The fields to show: with a decision, those of the chosen way out; else all.</summary>
    public IEnumerable<FieldInput> Shown => ChoosesFirst
        ? Inputs.Where(input => Chosen is { } chosen ? input.Field.BelongsTo(chosen) : input.Field.Outcomes.IsEmpty)
        : Inputs;

    /// <summary>The titles of the ways out that a field is only for; empty when it is for all.</summary>
    public IEnumerable<string> OnlyFor(Field field, string language) => ChoosesFirst || field.Outcomes.IsEmpty
        ? []
        : Step.Outcomes.Where(outcome => field.BelongsTo(outcome.Id)).Select(outcome => outcome.Title.In(language));

    /// <summary>Takes what was read again, and keeps what was typed.</summary>
    public void Refresh(ActiveStepView step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Step = step;
        foreach (var input in Inputs)
        {
            if (step.Fields.FirstOrDefault(field => field.Id == input.Field.Id) is { } drawn)
            {
                input.Redraw(drawn);
            }
        }
    }

    /// <summary>What is wrong for a way out; empty: it can be sent.</summary>
    public ImmutableArray<FieldFault> Check(OutcomeId outcome) =>
    [
        .. Inputs.Where(input => input.Field.BelongsTo(outcome))
            .Select(input => FieldCheck.Of(input, input.Field.Required))
            .OfType<FieldFault>(),
    ];

    /// <summary>The command for a way out: the fields that belong to it, empty ones left out.</summary>
    public CompleteStep ToCommand(OutcomeId outcome) => new(Step.Step, outcome, Inputs
        .Where(input => input.Field.BelongsTo(outcome) && !input.IsEmpty)
        .ToImmutableDictionary(input => input.Field.Id, input => FieldJson.Of(input)!));
}
