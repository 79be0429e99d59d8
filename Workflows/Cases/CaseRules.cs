using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>
/// The rules of one kind of case, as plain functions over values: what is needed to decide, who may, what follows, and
/// what an event makes of the state. Nothing here reads a clock or asks anybody.
/// </summary>
/// <typeparam name="TState">The state of such a case.</typeparam>
public abstract class CaseRules<TState>
    where TState : CaseState
{
    /// <summary>The kind of case.</summary>
    public abstract CaseKind Kind { get; }

    /// <summary>A case to which nothing happened yet.</summary>
    public abstract TState Unborn(CaseId id);

    /// <summary>The state after an event. Every event ever written is accepted.</summary>
    public abstract TState Evolve(TState state, RecordedEvent recorded);

    /// <summary>What must be fetched before a command can be decided on.</summary>
    public virtual Needs NeedsOf(TState state, Command command, Actor actor) => Needs.Nothing;

    /// <summary>What the command does, and to what: the question to <see cref="AccessRules"/>.</summary>
    public abstract Question QuestionOf(TState state, Command command, DecisionContext context);

    /// <summary>What the process engine is asked; none: it isn't asked.</summary>
    public virtual Stimulus? StimulusOf(TState state, Command command, ProcessDefinition definition) => null;

    /// <summary>From where the engine walks on.</summary>
    public virtual Marking MarkingFor(TState state, Command command)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Process?.Marking ?? Marking.Empty;
    }

    /// <summary>What follows from a command.</summary>
    public abstract Verdict Decide(TState state, Command command, DecisionContext context);
}
