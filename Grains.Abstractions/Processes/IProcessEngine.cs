using System.Collections.Immutable;

namespace LokaalSignaal.Processes;

/// <summary>
/// Walks definitions. It holds nothing between calls: where a case stands is in the case's own events.
/// </summary>
public interface IProcessEngine
{
    /// <summary>Which engine, for health and status: <c>interpreter</c> or <c>elsa</c>.</summary>
    string Name { get; }

    /// <summary>
    /// What a stimulus does to a case: the transitions, in order, through every step that needs nobody. Empty when the
    /// stimulus concerns no active step.
    /// </summary>
    /// <param name="definition">A definition that the checker found sound.</param>
    /// <param name="marking">Where the case stands.</param>
    /// <param name="stimulus">What happened.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<ImmutableArray<Transition>> AdvanceAsync(
        ProcessDefinition definition,
        Marking marking,
        Stimulus stimulus,
        CancellationToken cancellationToken = default);
}
