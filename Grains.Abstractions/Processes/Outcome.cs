using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>A way out of a step.</summary>
public sealed record Outcome
{
    /// <summary>Its name in the step.</summary>
    public required OutcomeId Id { get; init; }

    /// <summary>What people read on the button.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The step that it leads to.</summary>
    public required StepId To { get; init; }

    /// <summary>What makes the case take this way by itself; none: somebody chooses it.</summary>
    public Happening? When { get; init; }
}
