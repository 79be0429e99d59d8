using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Partnerships;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>The rows of a partnership.</summary>
public sealed class PartnershipReadModel : IReadModel<PartnershipState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(PartnershipState before, PartnershipState after, ImmutableArray<CaseEvent> events)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (after.Exists && before.Version != after.Version)
        {
            rows.Add(RowOf(after));
        }

        if (StepRowsOf.Changed(before, after))
        {
            rows.Add(StepRowsOf.Case(after));
        }

        return rows.ToImmutable();
    }

    private static PartnershipRow RowOf(PartnershipState state) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = state.Id.Owner.Value,
        Organisation = state.Organisation.Value,
        Standing = Words.Of(state.Standing),
        FromDay = state.From,
        UntilDay = state.Until,
        OwnStaff = state.OwnStaff is { } sees ? Words.Of(sees) : null,
        Mandates = JsonSerializer.Serialize(Standing.Of(state).Mandates, JsonSerializerOptions.Web),
        Agreements = JsonSerializer.Serialize(PublicAgreements.Of(state), JsonSerializerOptions.Web),
        RequestedAt = state.BeganAt,
        ChangedAt = state.ChangedAt,
        Version = state.Version,
    };
}
