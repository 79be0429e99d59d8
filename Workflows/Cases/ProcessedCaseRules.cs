using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Calendar;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>What the rules of all kinds with a process share: completing and assigning steps, terms, happenings, notes, masking.</summary>
/// <typeparam name="TState">The state of such a case.</typeparam>
public abstract class ProcessedCaseRules<TState> : CaseRules<TState>
    where TState : CaseState
{
    private const int LongestNote = 2_000;

    /// <inheritdoc/>
    public override Needs NeedsOf(TState state, Command command, Actor actor) => new()
    {
        Definition = state.Process?.Definition,
        People = command is AssignStep { To: { } to } ? [to] : [],
    };

    /// <inheritdoc/>
    public override Stimulus? StimulusOf(TState state, Command command, ProcessDefinition definition) =>
        state.Process is { } process && state.Status == CaseStatus.Open
            ? ProcessRules.For(process, definition, command)
            : null;

    /// <inheritdoc/>
    public override Verdict Decide(TState state, Command command, DecisionContext context) => command switch
    {
        CompleteStep complete => Complete(state, complete, context),
        AssignStep assign => Assign(state, assign, context),
        PassTerm pass => Pass(state, pass, context),
        Notice => Moved(state, context),
        AddNote note => Note(note, context),
        MaskText mask => Verdict.Yes(new TextMasked(mask.Text)),
        _ => Verdict.No(Refusals.NotUnderstood),
    };

    /// <summary>The state after an event that any kind with a process may have.</summary>
    protected static TState EvolveCommon(TState state, RecordedEvent recorded) => state with
    {
        Version = recorded.Version,
        BeganAt = state.Exists ? state.BeganAt : recorded.At,
        ChangedAt = recorded.At,
        Process = ProcessRules.Evolve(state.Process, recorded),
        Status = recorded.Event is ProcessEnded ended ? ended.Status : state.Status,
    };

    /// <summary>
    /// What completing a step is asked of access: the step's roles decide. A step that there isn't is told to a
    /// processor, who sees every case of the municipality, as one that isn't active.
    /// </summary>
    protected static Question StepQuestion(StepId step, Subject subject, DecisionContext context) =>
        new(Deed.CompleteStep, subject with
        {
            StepBy = context.Definition?.Find(step)?.Doers ?? [Role.Processor],
            StepFor = context.Definition?.Find(step)?.Mandate,
        });

    /// <summary>The beginning of a process, with the transitions that the engine gave.</summary>
    protected static ImmutableArray<CaseEvent> Begin(DecisionContext context) =>
        [new ProcessStarted(context.DefinitionRef!), .. Walked(context)];

    /// <summary>The events of the transitions that the engine gave.</summary>
    protected static ImmutableArray<CaseEvent> Walked(DecisionContext context, ImmutableArray<FieldAnswer> answers = default) =>
        context.Definition is null
            ? []
            : ProcessRules.ToEvents(context.Transitions, context.Definition, context.Today, WorkingDays.Belgian, answers);

    /// <summary>The engine's answer to something that the program noticed; nothing when it moved nothing.</summary>
    protected static Verdict Moved(TState state, DecisionContext context) =>
        state.Exists && !context.Transitions.IsEmpty ? Verdict.Yes(Walked(context)) : Verdict.Nothing;

    private static Verdict Complete(TState state, CompleteStep command, DecisionContext context)
    {
        if (state.Process is not { } process || context.Definition is not { } definition || state.Status != CaseStatus.Open)
        {
            return Verdict.No(Refusals.Conflict(ProcessRefusals.StepNotActive, command.Step));
        }

        return ProcessRules.Check(command, process, definition, context.Actor.Capacity.Role) switch
        {
            StepCheck.Refused refused => Verdict.No(refused.Refusal),
            StepCheck.Valid valid => Completed(valid.Answers, command.Outcome, context),
            var other => throw new InvalidOperationException($"Nothing is known of {other}."),
        };
    }

    private static Verdict.Accepted Completed(ImmutableArray<CheckedAnswer> answers, OutcomeId outcome, DecisionContext context)
    {
        var drafts = new TextDrafts(context.Seed);
        var kept = ImmutableArray.CreateBuilder<FieldAnswer>(answers.Length);
        var told = ImmutableArray.CreateBuilder<CaseEvent>();
        foreach (var answer in answers)
        {
            var text = drafts.Add(answer.Field.Type == FieldType.Text ? Typed.Safe(answer.Typed) ?? "" : answer.Json);
            kept.Add(new FieldAnswer(answer.Field.Id, text));
            if (answer.Field.Tells && answer.Field.BelongsTo(outcome))
            {
                told.Add(new FeedbackGiven(text));
            }
        }

        return new Verdict.Accepted([.. told, .. Walked(context, kept.ToImmutable())], drafts.All);
    }

    private static Verdict Assign(TState state, AssignStep command, DecisionContext context)
    {
        if (state.Process is not { } process || process.Find(command.Step) is not { } active)
        {
            return Verdict.No(Refusals.Conflict(ProcessRefusals.StepNotActive, command.Step));
        }

        if (command.To is not { } to)
        {
            return active.Assignee is null ? Verdict.Nothing : Verdict.Yes(new StepAssigned(command.Step, active.Token.Visit, null));
        }

        return !context.People.TryGetValue(to, out var who) ? Verdict.No(Refusals.Invalid("person-unknown"))
            : active.Assignee == who ? Verdict.Nothing
            : new Verdict.Accepted([new StepAssigned(command.Step, active.Token.Visit, who)], []) { Named = [to] };
    }

    private static Verdict Pass(TState state, PassTerm command, DecisionContext context) =>
        state.Process is { } process && ProcessRules.Passes(process, command, context.Today) is { } passed
            ? Verdict.Yes([passed, .. Walked(context)])
            : Verdict.Nothing;

    private static Verdict Note(AddNote command, DecisionContext context)
    {
        if (Typed.Check(command.Text, "text", 1, LongestNote) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        return new Verdict.Accepted([new NoteAdded(drafts.Add(Typed.Safe(command.Text)!))], drafts.All);
    }
}
