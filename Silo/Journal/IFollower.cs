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
/// A follower that keeps something of its own in each process on a store. Every process leads its own, from where that
/// is; the others are led by one process for all, from where the store keeps that they are.
/// </summary>
public interface IOwnFollower : IFollower
{
    /// <summary>The last position that it handled, in this process; 0 for none.</summary>
    long Place { get; }
}
