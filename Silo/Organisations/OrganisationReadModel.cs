using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Organisations;

namespace LokaalSignaal.Silo.Organisations;

/// <summary>The row of an organisation.</summary>
public sealed class OrganisationReadModel : IReadModel<OrganisationState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(
        OrganisationState before,
        OrganisationState after,
        ImmutableArray<CaseEvent> events) => before.Version == after.Version ? [] :
        [
            new OwnerRow
            {
                Owner = after.Id.Owner.Value,
                Kind = CaseKind.Organisation.Value,
                CaseId = after.Id.ToString(),
                NameRef = after.Name.Value,
                Sector = after.Sector?.Value,
                Status = "active",
            },
        ];
}
