using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>The rows of a municipality: itself, and the organisations that take part.</summary>
public sealed class MunicipalityReadModel : IReadModel<MunicipalityState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(
        MunicipalityState before,
        MunicipalityState after,
        ImmutableArray<CaseEvent> events)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (before.Name != after.Name)
        {
            rows.Add(RowOf(after));
        }

        rows.AddRange(after.Organisations.Except(before.Organisations).Select(organisation => MemberOf(after, organisation, "active")));
        rows.AddRange(before.Organisations.Except(after.Organisations).Select(organisation => MemberOf(after, organisation, "ended")));
        return rows.ToImmutable();
    }

    private static OwnerRow RowOf(MunicipalityState state) => new()
    {
        Owner = state.Id.Owner.Value,
        Kind = CaseKind.Municipality.Value,
        CaseId = state.Id.ToString(),
        NameRef = state.Name.Value,
        Status = "active",
    };

    private static MembershipRow MemberOf(MunicipalityState state, OwnerId organisation, string status) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = state.Id.Owner.Value,
        Organisation = organisation.Value,
        Status = status,
    };
}
