using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>The rules of fiches.</summary>
public sealed class FicheRules : ProcessedCaseRules<FicheState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Fiche;

    /// <inheritdoc/>
    public override FicheState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override FicheState Evolve(FicheState state, RecordedEvent recorded) =>
        FicheFold.Apply(EvolveCommon(state, recorded), recorded);

    /// <inheritdoc/>
    public override Needs NeedsOf(FicheState state, Command command, Actor actor) => command switch
    {
        OpenFiche open => new Needs { CurrentDefinition = true, Signals = open.Signals },
        BundleSignals bundle => base.NeedsOf(state, command, actor).From(actor, state.Id) with { Signals = bundle.Add },
        _ => base.NeedsOf(state, command, actor).From(actor, state.Id),
    };

    /// <inheritdoc/>
    public override Question QuestionOf(FicheState state, Command command, DecisionContext context)
    {
        var subject = SubjectOf(state, context);
        return command is CompleteStep complete
            ? StepQuestion(complete.Step, subject, context)
            : new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Stimulus? StimulusOf(FicheState state, Command command, ProcessDefinition definition) => command switch
    {
        OpenFiche => state.Exists ? null : new Stimulus.Began(definition.Start),
        SuggestLabels => Automatic.Triage(state, definition),
        _ => base.StimulusOf(state, command, definition),
    };

    /// <inheritdoc/>
    public override Verdict Decide(FicheState state, Command command, DecisionContext context) => command switch
    {
        OpenFiche open => Opening.Decide(state, open, context, Begin),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        DescribeFiche describe => Telling.Describe(describe, context),
        BundleSignals bundle => Bundling.Decide(state, bundle, context),
        LabelFiche label => Labelling.Confirm(state, label, context),
        GiveFeedback give => Telling.Feedback(give, context),
        PublishFiche publish => Telling.Publish(publish, context),
        HideFiche => state.Published ? Verdict.Yes(new FicheHidden()) : Verdict.Nothing,
        SuggestLabels suggest => Labelling.Decide(state, suggest, context, Walked(context)),
        _ => base.Decide(state, command, context),
    };

    /// <summary>A fiche as access sees it.</summary>
    public static Subject SubjectOf(FicheState state, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        return new Subject(state.Id.Owner)
        {
            Case = state.Id,
            Today = context.Today,
            Exists = state.Exists,
            Partner = context.Partner,
            Themes = state.AccessThemes,
            TargetGroups = state.AccessTargetGroups,
            PutToMandatary = state.PutToMandatary,
        };
    }

    private static Deed DeedOf(Command command) => command switch
    {
        OpenFiche => Deed.OpenFiche,
        PublishFiche or HideFiche => Deed.Publish,
        MaskText => Deed.MaskText,
        SuggestLabels or PassTerm or Notice => Deed.Automate,
        AddNote => Deed.Note,
        GiveFeedback => Deed.TellGivers,
        _ => Deed.ProcessFiche,
    };
}
