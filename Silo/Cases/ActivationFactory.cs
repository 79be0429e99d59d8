using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Dossiers;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Sharing;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Dossiers;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Organisations;
using LokaalSignaal.Workflows.Partnerships;
using LokaalSignaal.Workflows.People;
using LokaalSignaal.Workflows.Sharing;
using LokaalSignaal.Workflows.Signals;

namespace LokaalSignaal.Silo.Cases;

/// <summary>Makes the activation of a case, by its kind. Kinds are an open list: a new one is a line here.</summary>
public sealed class ActivationFactory
{
    private readonly Dictionary<CaseKind, Func<CaseId, ICaseActivation>> _kinds;

    /// <summary>Knows all kinds.</summary>
    public ActivationFactory(CaseShell shell, FollowCodes codes)
    {
        ArgumentNullException.ThrowIfNull(shell);
        _kinds = new()
        {
            [CaseKind.Signal] = With(new SignalRules(), new SignalReadModel(codes)),
            [CaseKind.Fiche] = With(new FicheRules(), new FicheReadModel()),
            [CaseKind.Municipality] = With(new MunicipalityRules(), new MunicipalityReadModel()),
            [CaseKind.Organisation] = With(new OrganisationRules(), new OrganisationReadModel()),
            [CaseKind.Partnership] = With(new PartnershipRules(), new PartnershipReadModel()),
            [CaseKind.Share] = With(new ShareRules(), new ShareReadModel()),
            [CaseKind.Dossier] = With(new DossierRules(), new DossierReadModel()),
            [CaseKind.Person] = With(new PersonRules(), new PersonReadModel(shell.Index)),
        };

        Func<CaseId, ICaseActivation> With<TState>(CaseRules<TState> rules, IReadModel<TState> readModel)
            where TState : CaseState => id => new CaseActivation<TState>(id, rules, readModel, shell);
    }

    /// <summary>The activation of a case; of a kind that nobody knows, one that knows no command.</summary>
    public ICaseActivation Create(CaseId id) =>
        _kinds.TryGetValue(id.Kind, out var create) ? create(id) : new UnknownActivation();
}
