using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>Where a case stands in its process, for whoever looks.</summary>
/// <param name="Definition">Which definition.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Active">The active steps.</param>
/// <param name="Strip">All steps in order, for the process strip.</param>
public sealed record ProcessView(
    DefinitionId Definition,
    int Version,
    LocalText Title,
    ImmutableArray<ActiveStepView> Active,
    ImmutableArray<StripStep> Strip);

/// <summary>An active step, with what is needed to complete it.</summary>
public sealed record ActiveStepView
{
    /// <summary>The step.</summary>
    public required StepId Step { get; init; }

    /// <summary>Its token.</summary>
    public required int Visit { get; init; }

    /// <summary>What happens here.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>A sentence that helps.</summary>
    public LocalText? Help { get; init; }

    /// <summary>The ways out that somebody can choose.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>The form.</summary>
    public ImmutableArray<Field> Fields { get; init; } = [];

    /// <summary>Since when it is active.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The last day of its term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether its term passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Who may do it.</summary>
    public ImmutableArray<Role> By { get; init; } = [];

    /// <summary>Who does it, when it was given to somebody.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>The name of who does it.</summary>
    public string? AssigneeName { get; init; }

    /// <summary>Whether the reader may complete it.</summary>
    public bool MayComplete { get; init; }
}

/// <summary>One step of the process strip.</summary>
/// <param name="Step">The step.</param>
/// <param name="Kind">What happens here.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">How it stands.</param>
/// <param name="At">When it was last left, or since when it is active.</param>
/// <param name="Due">The last day of its term, when it is active.</param>
/// <param name="Branch">The branch of a fork it stands in, from 1; 0 outside.</param>
public sealed record StripStep(
    StepId Step,
    StepKind Kind,
    LocalText Title,
    StripState State,
    DateTimeOffset? At,
    DateOnly? Due,
    int Branch)
{
    /// <summary>Whether the program does it, as it proposes labels where nobody is named for it.</summary>
    public bool ByItself { get; init; }
}

/// <summary>How a step of the strip stands.</summary>
public enum StripState
{
    /// <summary>The case was there, and went on.</summary>
    Done,

    /// <summary>The case is there.</summary>
    Active,

    /// <summary>The case is there, and its term passed.</summary>
    Overdue,

    /// <summary>The case may still come there.</summary>
    Next,

    /// <summary>The case went another way.</summary>
    Skipped,
}
