using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Journal;

/// <summary>An open store, whatever its database: the journal, what reads beside it, and what it needs from time to time.</summary>
public interface IStore : IJournal, IStoreReader, ILeases, IAsyncDisposable
{
    /// <summary>What was found at opening that deserves a verification: the noted head isn't in the store. None: nothing.</summary>
    string? Suspicion { get; }

    /// <summary>How many wait for the writer.</summary>
    int Waiting { get; }

    /// <summary>Forgets answers that were remembered long enough.</summary>
    /// <returns>How many.</returns>
    ValueTask<int> PruneAsync(CancellationToken cancellationToken = default);

    /// <summary>Verifies the store as it is at one moment, while it is used.</summary>
    /// <param name="projector">Makes the read models anew; none: they aren't looked at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>All that isn't as it must be; nothing for a good store.</returns>
    Task<ImmutableArray<Difference>> VerifyAsync(
        IReadModelProjector? projector = null,
        CancellationToken cancellationToken = default);
}
