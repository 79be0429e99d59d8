using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Dossiers;

namespace LokaalSignaal.Silo.Dossiers;

/// <summary>The rows of a dossier: its members that changed, and its steps, which are the leading municipality's to do.</summary>
public sealed class DossierReadModel : IReadModel<DossierState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(DossierState before, DossierState after, ImmutableArray<CaseEvent> events)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        rows.AddRange(after.Members.Except(before.Members).Select(member => RowOf(after, member)));
        if (StepRowsOf.Changed(before, after) || before.Lead != after.Lead)
        {
            rows.Add(StepRowsOf.Case(after, after.Lead));
        }

        return rows.ToImmutable();
    }

    private static DossierRow RowOf(DossierState state, Member member) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = member.Municipality.Value,
        Standing = Words.Of(member.Standing),
        FicheId = member.Part?.Fiche.ToString(),
        Since = member.Since,
    };
}
