using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>The rules of municipalities.</summary>
public sealed class MunicipalityRules : CaseRules<MunicipalityState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Municipality;

    /// <inheritdoc/>
    public override MunicipalityState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override MunicipalityState Evolve(MunicipalityState state, RecordedEvent recorded) =>
        MunicipalityFold.Apply(state, recorded);

    /// <inheritdoc/>
    public override Needs NeedsOf(MunicipalityState state, Command command, Actor actor) =>
        command switch
        {
            PublishProcess publish when state.Drafts.TryGetValue(publish.Kind, out var draft) => new Needs { Texts = [draft] },
            FoundMunicipality => new Needs { Owner = state.Id.Owner },
            _ => Needs.Nothing,
        };

    /// <inheritdoc/>
    public override Question QuestionOf(MunicipalityState state, Command command, DecisionContext context) =>
        new(
            command is FoundMunicipality ? Deed.FoundMunicipality : Deed.ManageMunicipality,
            new Subject(state.Id.Owner) { Exists = state.Exists });

    /// <inheritdoc/>
    public override Verdict Decide(MunicipalityState state, Command command, DecisionContext context) => command switch
    {
        FoundMunicipality found => NewOwner.Fault(state, context) is { } fault ? Verdict.No(fault)
            : Describing.Decide(found.Details, context, (name, details) => new MunicipalityFounded(name, details)),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        ChangeMunicipality change =>
            Describing.Decide(change.Details, context, (name, details) => new MunicipalityChanged(name, details)),
        DraftProcess draft => Drawing.Draft(draft, context),
        PublishProcess publish => Drawing.Publish(state, publish, context),
        ChangeWordList change => Wording.Decide(change, context),
        DismissOrganisation dismiss => state.Organisations.Contains(dismiss.Organisation)
            ? Verdict.Yes(new OrganisationDismissed(dismiss.Organisation))
            : Verdict.Nothing,
        _ => Verdict.No(Refusals.NotUnderstood),
    };
}
