using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// Does something with everything that happens, after it happened: notices, live pages, timers, search. It gets each
/// event at least once and in order; after a crash the last ones again.
/// </summary>
public interface IFollower
{
    /// <summary>Its name in the store; never changed.</summary>
    string Name { get; }

    /// <summary>Handles events. Where it throws, the same ones come again later.</summary>
    /// <param name="events">The next ones in commit order, 1 to 500.</param>
    /// <param name="cancellationToken">The program is stopping.</param>
    ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken);
}

/// <summary>
/// A follower that keeps itself how far it is, with what it keeps. Usually that is something of its own in each process on
/// a store, and every process leads its own; the others are led by one process for all.
/// </summary>
public interface IOwnFollower : IFollower
{
    /// <summary>Whether each process has its own; otherwise one process leads it for all.</summary>
    bool IsInEachProcess => true;

    /// <summary>The last position that it handled; 0 for none.</summary>
    ValueTask<long> PlaceAsync(CancellationToken cancellationToken);
}
