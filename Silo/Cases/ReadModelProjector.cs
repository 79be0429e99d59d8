using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Dossiers;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
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

/// <summary>Makes the rows of a case anew from its whole history, for <c>verify</c>.</summary>
public sealed class ReadModelProjector(FollowCodes codes, IPersonIndex index) : IReadModelProjector
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Project(CaseId id, ImmutableArray<RecordedEvent> history) =>
        id.Kind == CaseKind.Signal ? Of(id, history, new SignalRules(), new SignalReadModel(codes))
        : id.Kind == CaseKind.Fiche ? Of(id, history, new FicheRules(), new FicheReadModel())
        : id.Kind == CaseKind.Municipality ? Of(id, history, new MunicipalityRules(), new MunicipalityReadModel())
        : id.Kind == CaseKind.Organisation ? Of(id, history, new OrganisationRules(), new OrganisationReadModel())
        : id.Kind == CaseKind.Partnership ? Of(id, history, new PartnershipRules(), new PartnershipReadModel())
        : id.Kind == CaseKind.Share ? Of(id, history, new ShareRules(), new ShareReadModel())
        : id.Kind == CaseKind.Dossier ? Of(id, history, new DossierRules(), new DossierReadModel())
        : id.Kind == CaseKind.Person ? Of(id, history, new PersonRules(), new PersonReadModel(index))
        : [];

    // Event by event, so that a row that was written and then replaced by another is replaced here too.
    private static ImmutableArray<Row> Of<TState>(
        CaseId id,
        ImmutableArray<RecordedEvent> history,
        CaseRules<TState> rules,
        IReadModel<TState> readModel)
        where TState : CaseState
    {
        var rows = new Dictionary<object, Row>();
        var state = rules.Unborn(id);
        foreach (var recorded in history)
        {
            var next = rules.Evolve(state, recorded);
            foreach (var row in readModel.Rows(state, next, [recorded.Event]))
            {
                rows[NameOf(row)] = row;
            }

            state = next;
        }

        return [.. rows.Values];
    }

    private static object NameOf(Row row) => row switch
    {
        LinkRow link => (link.FicheId, link.SignalId, link.LinkedVersion),
        DossierRow part => part.Municipality,
        MembershipRow member => (member.Municipality, member.Organisation),
        _ => row.GetType(),
    };
}
