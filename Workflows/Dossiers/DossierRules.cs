using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Dossiers;

/// <summary>The rules of dossiers.</summary>
public sealed class DossierRules : ProcessedCaseRules<DossierState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Dossier;

    /// <inheritdoc/>
    public override DossierState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override DossierState Evolve(DossierState state, RecordedEvent recorded) => EvolveCommon(state, recorded).After(recorded);

    /// <inheritdoc/>
    public override Needs NeedsOf(DossierState state, Command command, Actor actor) => command switch
    {
        ProposeDossier propose => new Needs { CurrentDefinition = true, Fiche = propose.Part.Fiche },
        JoinDossier join => base.NeedsOf(state, command, actor) with { Fiche = join.Part.Fiche },
        InviteMunicipality invite => base.NeedsOf(state, command, actor) with { Owner = invite.Municipality },
        _ => base.NeedsOf(state, command, actor),
    };

    /// <inheritdoc/>
    public override Question QuestionOf(DossierState state, Command command, DecisionContext context)
    {
        var subject = new Subject(state.Id.Owner)
        {
            Case = state.Id,
            Today = context.Today,
            Exists = state.Exists,
            Alliance = command is ProposeDossier propose && !state.Exists ? Alone(propose.Part.Fiche.Owner) : state.Alliance,
        };
        return command is CompleteStep complete ? StepQuestion(complete.Step, subject, context) : new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Stimulus? StimulusOf(DossierState state, Command command, ProcessDefinition definition) => command is ProposeDossier
        ? (state.Exists ? null : new Stimulus.Began(definition.Start))
        : base.StimulusOf(state, command, definition);

    /// <inheritdoc/>
    public override Verdict Decide(DossierState state, Command command, DecisionContext context) => command switch
    {
        ProposeDossier propose => Allying.Propose(state, propose, context, Begin),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        JoinDossier join => Allying.Join(state, join, context),
        LeaveDossier leave => Allying.Leave(state, leave, context),
        DescribeDossier describe => Leading.Describe(state, describe, context),
        InviteMunicipality invite => Leading.Invite(state, invite, context),
        PassLead pass => Leading.Pass(state, pass),
        TellMembers tell => Allying.Tell(state, tell, context),
        AddNote => Verdict.No(Refusals.NotUnderstood),
        _ => base.Decide(state, command, context),
    };

    private static Alliance Alone(OwnerId municipality) => new(municipality, [municipality], []);

    private static Deed DeedOf(Command command) => command switch
    {
        ProposeDossier => Deed.ProposeDossier,
        JoinDossier or LeaveDossier => Deed.JoinDossier,
        TellMembers => Deed.SpeakInDossier,
        PassTerm or Notice => Deed.Automate,
        _ => Deed.LeadDossier,
    };
}
