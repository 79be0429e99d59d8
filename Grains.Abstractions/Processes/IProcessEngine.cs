using System.Collections.Immutable;

namespace LokaalSignaal.Processes;

/// <summary>
/// Walks definitions. It holds nothing between calls: where a case stands is in the case's own events.
/// </summary>
/// <remarks>
/// Every step that is entered is activated, with the next visit number, and every step but a close is completed when
/// it is left. An intake that nobody has to do and a fork are left at once by their first outcome. A fork activates
/// its branches in the order of its outcomes, each walked as far as it goes by itself before the next. A branch that
/// comes to its join waits there; with the last one all are completed, in the order of their visits, and the join's
/// outcome is followed once. A close ends the process. What happens elsewhere moves the steps that were active when it
/// happened, in the order of their visits.
/// </remarks>
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
