using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>Where a case stands in its process.</summary>
/// <param name="Definition">Which definition.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Active">The active steps.</param>
/// <param name="Strip">All steps in order, and how each stands.</param>
public sealed record ProcessItem(
    DefinitionId Definition,
    int Version,
    string Title,
    ImmutableArray<ActiveStepItem> Active,
    ImmutableArray<StripItem> Strip)
{
    /// <summary>Where a case stands, in the language of the call.</summary>
    internal static ProcessItem Of(ProcessView view) => new(
        view.Definition,
        view.Version,
        view.Title.Told(),
        [.. view.Active.Select(ActiveStepItem.Of)],
        [.. view.Strip.Select(StripItem.Of)]);
}

/// <summary>An active step, with what is needed to complete it.</summary>
public sealed record ActiveStepItem
{
    /// <summary>The step.</summary>
    public required StepId Step { get; init; }

    /// <summary>What happens here.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence that helps.</summary>
    public string? Help { get; init; }

    /// <summary>The ways out that somebody can choose; the first leads on towards closure.</summary>
    public ImmutableArray<ChoiceItem> Outcomes { get; init; } = [];

    /// <summary>The form.</summary>
    public ImmutableArray<FieldItem> Fields { get; init; } = [];

    /// <summary>Since when it is active.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The last day of its term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether its term passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Which roles may complete it.</summary>
    public ImmutableArray<Role> By { get; init; } = [];

    /// <summary>Who does it, when it was given to somebody.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>Whether the caller may complete it.</summary>
    public bool MayComplete { get; init; }

    internal static ActiveStepItem Of(ActiveStepView view) => new()
    {
        Step = view.Step,
        Kind = view.Kind,
        Title = view.Title.Told(),
        Help = view.Help?.Told(),
        Outcomes = [.. view.Outcomes.Select(outcome => new ChoiceItem(outcome.Id, outcome.Title.Told()))],
        Fields = [.. view.Fields.Select(FieldItem.Of)],
        Since = view.Since,
        Due = view.Due,
        Overdue = view.Overdue,
        By = view.By,
        Assignee = view.Assignee,
        MayComplete = view.MayComplete,
    };
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Id">Its name, to send.</param>
/// <param name="Title">What people read.</param>
public sealed record ChoiceItem(OutcomeId Id, string Title);

/// <summary>One step of the process strip.</summary>
/// <param name="Step">The step.</param>
/// <param name="Kind">What happens here.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">How it stands.</param>
/// <param name="At">When it was last left, or since when it is active.</param>
public sealed record StripItem(StepId Step, StepKind Kind, string Title, StripState State, DateTimeOffset? At)
{
    internal static StripItem Of(StripStep step) => new(step.Step, step.Kind, step.Title.Told(), step.State, step.At);
}
