using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Signals;

/// <summary>The rules of signals.</summary>
public sealed class SignalRules : ProcessedCaseRules<SignalState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Signal;

    /// <inheritdoc/>
    public override SignalState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override SignalState Evolve(SignalState state, RecordedEvent recorded) =>
        SignalFold.Apply(EvolveCommon(state, recorded), recorded.Event);

    /// <inheritdoc/>
    public override Needs NeedsOf(SignalState state, Command command, Actor actor) =>
        command is GiveSignal
            ? new Needs { CurrentDefinition = true, Membership = (state.Id.Owner, actor.Capacity.Owner) }
            : base.NeedsOf(state, command, actor).From(actor, state.Id) with { Handler = actor.IsSystem ? null : state.HandledBy };

    /// <inheritdoc/>
    public override Question QuestionOf(SignalState state, Command command, DecisionContext context)
    {
        var subject = SubjectOf(state, context) with { Own = state.Giver is { } giver && giver == context.By };
        return command is CompleteStep complete
            ? StepQuestion(complete.Step, subject, context)
            : new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Stimulus? StimulusOf(SignalState state, Command command, ProcessDefinition definition) => command switch
    {
        GiveSignal => state.Exists ? null : new Stimulus.Began(definition.Start),
        ReopenSignal => state.Status == CaseStatus.Open ? null : ProcessRules.Reopen(definition),
        ReferSignal => new Stimulus.Happened(Happening.Referred),
        SuggestLabels => Automatic.Triage(state, definition),
        _ => base.StimulusOf(state, command, definition),
    };

    /// <inheritdoc/>
    public override Verdict Decide(SignalState state, Command command, DecisionContext context) => command switch
    {
        GiveSignal give => Giving.Decide(state, give, context, Begin),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        AddToSignal add => SpokenByGiver.Add(state, add, context),
        WithdrawSignal withdraw => SpokenByGiver.Withdraw(state, withdraw, context),
        SayWhetherItHelped say => SpokenByGiver.Rate(state, say, context),
        ReopenSignal reopen => Handling.Reopen(state, reopen, context, Walked(context)),
        HandOverSignal hand => Handling.HandOver(state, hand, context),
        ReferSignal refer => Handling.Refer(state, refer, context, Walked(context)),
        ConfirmLabels confirm => Handling.Confirm(state, confirm, context),
        SuggestLabels suggest => Handling.Suggest(state, suggest, context, Walked(context)),
        _ => base.Decide(state, command, context),
    };

    /// <summary>A signal as access sees it.</summary>
    public static Subject SubjectOf(SignalState state, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        return new Subject(state.Id.Owner)
        {
            Case = state.Id,
            Today = context.Today,
            Exists = state.Exists,
            TakesPart = context.TakesPart,
            Organisation = state.Exists ? state.Organisation : null,
            HandledBy = state.HandledBy,
            Handler = context.Handler,
            Partner = context.Partner,
            Themes = state.LabelsConfirmed ? state.Themes : [],
            TargetGroups = state.LabelsConfirmed ? state.TargetGroups : [],
            InFiches = context.InFiches,
        };
    }

    private static Deed DeedOf(Command command) => command switch
    {
        GiveSignal => Deed.GiveSignal,
        AddToSignal or WithdrawSignal or SayWhetherItHelped => Deed.SpeakAsGiver,
        ReopenSignal => Deed.ReopenSignal,
        MaskText => Deed.MaskText,
        SuggestLabels or PassTerm or Notice => Deed.Automate,
        ConfirmLabels => Deed.LabelSignal,
        AddNote => Deed.Note,
        HandOverSignal => Deed.HandOver,
        _ => Deed.HandleSignal,
    };
}
