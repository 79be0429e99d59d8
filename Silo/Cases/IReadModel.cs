using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>The rows of a kind of case, written in the same transaction as its events.</summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
public interface IReadModel<TState>
    where TState : CaseState
{
    /// <summary>The rows that change.</summary>
    /// <param name="before">The state before the events.</param>
    /// <param name="after">The state after them.</param>
    /// <param name="events">The events.</param>
    ImmutableArray<Row> Rows(TState before, TState after, ImmutableArray<CaseEvent> events);
}
