using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// The one truth of what happened. Appends share commits but stand alone; positions are given in commit order without
/// a gap; nobody is answered before it is durable.
/// </summary>
public interface IJournal
{
    /// <summary>The newest durable position; 0 for an empty journal.</summary>
    long Head { get; }

    /// <summary>Why nothing can be written now; none when it can.</summary>
    string? Trouble { get; }

    /// <summary>Writes what a command decided.</summary>
    /// <param name="append">What to write.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken = default);

    /// <summary>Reads a case: its newest snapshot and the events after it, or all events from the start.</summary>
    ValueTask<CaseHistory> ReadAsync(CaseId id, bool fromStart = false, CancellationToken cancellationToken = default);

    /// <summary>The version of a case; 0 where there is none.</summary>
    ValueTask<long> HeadAsync(CaseId id, CancellationToken cancellationToken = default);

    /// <summary>The answer that was given under a key in the last 30 days.</summary>
    /// <param name="answerKey">The keyed hash of actor and command key.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<Recollection?> RecallAsync(ReadOnlyMemory<byte> answerKey, CancellationToken cancellationToken = default);

    /// <summary>The events after a position, in commit order.</summary>
    /// <param name="position">The last one that was seen; 0 for none.</param>
    /// <param name="max">How many at most, from 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    ValueTask<ImmutableArray<RecordedEvent>> ReadAfterAsync(
        long position,
        int max,
        CancellationToken cancellationToken = default);

    /// <summary>Keeps a folded state, unless a newer one is kept.</summary>
    ValueTask KeepAsync(CaseId id, SnapshotDraft snapshot, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes something that is no case (an account, a notice, a follower's position) through the one writer. It shares
    /// the commit and stands alone in it; where it throws, nothing of it is written and the caller gets the exception.
    /// </summary>
    /// <param name="work">What to write. It may be run more than once, so it must leave nothing behind elsewhere.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    /// <typeparam name="T">What it tells.</typeparam>
    /// <exception cref="StoreUnavailableException">The store can't be written now.</exception>
    /// <exception cref="PoisonException">The database refuses it, because of a constraint for instance.</exception>
    ValueTask<T> WriteAsync<T>(Func<IWriteUnit, T> work, CancellationToken cancellationToken = default);

    /// <summary>Waits until there is an event after this position. A hint: reading is the truth.</summary>
    Task WaitBeyondAsync(long position, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes sure that what was erased is in no live file any more: not in the store, and not in what is waiting to
    /// be moved into it.
    /// </summary>
    ValueTask ScrubAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes a consistent copy of the store while it is used.</summary>
    /// <param name="path">A file that isn't there yet.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    ValueTask CopyAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Tries a small write, to find out whether the store can be written (again).</summary>
    /// <returns>Why not; none when it can.</returns>
    ValueTask<string?> ProbeAsync(CancellationToken cancellationToken = default);
}
