using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Calendar;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// What the rules of every kind of case share about their process. A case's own rules check a command, take the
/// transitions that an engine gave for its stimulus, and make them into events.
/// </summary>
public static class ProcessRules
{
    /// <summary>How far a case is after an event; events that aren't about its process leave it where it is.</summary>
    public static ProcessState? Evolve(ProcessState? state, RecordedEvent recorded) =>
        ProcessFold.Apply(state, recorded);

    /// <summary>
    /// What a command is to the engine: a step done, its term passed by an outcome, something that happened. None when
    /// there is nothing to walk.
    /// </summary>
    public static Stimulus? For(ProcessState state, ProcessDefinition definition, Command command) => command switch
    {
        CompleteStep complete when state.Find(complete.Step) is { } active =>
            new Stimulus.Done(active.Token.Visit, complete.Outcome),
        PassTerm pass when state.Find(pass.Visit) is { } active && OnTerm(definition, active) is { } outcome =>
            new Stimulus.Done(pass.Visit, outcome),
        Notice notice => new Stimulus.Happened(notice.What),
        _ => null,
    };

    /// <summary>Where a reopened case goes on.</summary>
    public static Stimulus Reopen(ProcessDefinition definition) =>
        new Stimulus.Began(definition.ReopensAt ?? definition.Start);

    /// <summary>Whether somebody in a role may complete a step, and if so what they filled in.</summary>
    public static StepCheck Check(CompleteStep command, ProcessState state, ProcessDefinition definition, Role role) =>
        StepRules.Check(command, state, definition, role);

    /// <summary>Whether somebody in a role may give an active step to a colleague; none: they may.</summary>
    public static Refusal? Check(AssignStep command, ProcessState state, ProcessDefinition definition, Role role) =>
        StepRules.MayTouch(state.Find(command.Step), definition.Find(command.Step), role) is { } code
            ? StepRules.Refuse(code, command.Step)
            : null;

    /// <summary>That the term of a step passed; none when the step isn't active, has no term or isn't over it yet.</summary>
    /// <param name="state">How far the case is.</param>
    /// <param name="command">Whose term.</param>
    /// <param name="today">The day in Brussels.</param>
    public static TermPassed? Passes(ProcessState state, PassTerm command, DateOnly today) =>
        state.Find(command.Visit) is { Overdue: false, Due: { } due } active && due < today
            ? new TermPassed(active.Token.Step, active.Token.Visit)
            : null;

    /// <summary>The events of an engine's transitions.</summary>
    /// <param name="transitions">What the engine said, in order.</param>
    /// <param name="definition">The definition that it walked.</param>
    /// <param name="today">The day in Brussels, from which terms run.</param>
    /// <param name="calendar">The municipality's working days.</param>
    /// <param name="answers">What somebody filled in in the first step that was left; the program fills in nothing.</param>
    public static ImmutableArray<CaseEvent> ToEvents(
        ImmutableArray<Transition> transitions,
        ProcessDefinition definition,
        DateOnly today,
        WorkingDays calendar,
        ImmutableArray<FieldAnswer> answers = default)
    {
        var left = answers.IsDefault ? [] : answers;
        var events = ImmutableArray.CreateBuilder<CaseEvent>(transitions.Length);
        foreach (var transition in transitions)
        {
            events.Add(ToEvent(transition, definition, today, calendar, left));
            left = transition is Transition.Completed ? [] : left;
        }

        return events.MoveToImmutable();
    }

    private static CaseEvent ToEvent(
        Transition transition,
        ProcessDefinition definition,
        DateOnly today,
        WorkingDays calendar,
        ImmutableArray<FieldAnswer> answers) => transition switch
        {
            Transition.Activated({ } token) when definition.Find(token.Step) is { } step =>
                new StepActivated(token, step.Kind, step.Doers, step.Term is { } term ? calendar.Add(today, term) : null),
            Transition.Completed completed =>
                new StepCompleted(completed.Token.Step, completed.Token.Visit, completed.Outcome, answers),
            Transition.Ended ended => new ProcessEnded(ended.Status),
            _ => throw new InvalidOperationException($"Process '{definition.Id}' has nothing for {transition}."),
        };

    private static OutcomeId? OnTerm(ProcessDefinition definition, ActiveStep active) =>
        definition.Find(active.Token.Step)?.OnTerm;
}
