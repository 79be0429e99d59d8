using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.People;

namespace LokaalSignaal.Silo.People;

/// <summary>The rows of a person: their capacities.</summary>
public sealed class PersonReadModel(IPersonIndex index) : IReadModel<PersonState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(PersonState before, PersonState after, ImmutableArray<CaseEvent> events) =>
        before.Capacities.SequenceEqual(after.Capacities) ? [] : [RowsOf(after)];

    private CapacityRows RowsOf(PersonState state) =>
        new(state.Id.ToString(), [.. state.Capacities.Select(capacity => new CapacityRow
        {
            CaseId = state.Id.ToString(),
            PersonIndex = index.Of(PersonId.Of(state.Id)),
            Capacity = capacity.ToString(),
        })]);
}
