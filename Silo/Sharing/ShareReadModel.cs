using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Sharing;

namespace LokaalSignaal.Silo.Sharing;

/// <summary>The row of a share.</summary>
public sealed class ShareReadModel : IReadModel<ShareState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(ShareState before, ShareState after, ImmutableArray<CaseEvent> events) =>
        before.Version == after.Version ? [] : [RowOf(after)];

    private static ShareRow RowOf(ShareState state) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = state.Id.Owner.Value,
        FicheId = state.Fiche.ToString(),
        Receiver = state.To.Value,
        Open = state.IsOpen,
        UntilDay = state.Terms.Until,
        LinkedFiche = state.LinkedTo?.ToString(),
        SharedAt = state.SharedAt,
        Version = state.Version,
    };
}
