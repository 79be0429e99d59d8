using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Signals;

/// <summary>Reads signals. Every answer is only what the reader may see; what isn't theirs isn't there.</summary>
public interface ISignalQueries
{
    /// <summary>A list of signals that the reader may see.</summary>
    ValueTask<PageOf<SignalSummary>> ListAsync(SignalFilter filter, Paging paging, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>How many there are, up to 10 000.</summary>
    ValueTask<int> CountAsync(SignalFilter filter, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Whether a reader could open a signal. Asking opens nothing, so nobody finds it in the read log.</summary>
    ValueTask<bool> ReachesAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Opens one signal; <c>null</c> when there is none for this reader. Somebody else's is noted in the read log.</summary>
    ValueTask<SignalView?> FindAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The reader's own signals, newest first, whatever capacity they gave them in.</summary>
    ValueTask<PageOf<SignalView>> MineAsync(Paging paging, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The signal that a follow code belongs to, as its giver sees it.</summary>
    ValueTask<SignalView?> FollowAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>Signals of the same municipality that tell of something like it, the likeliest first.</summary>
    ValueTask<ImmutableArray<SimilarSignal>> SimilarAsync(CaseId signal, int most, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>How many signals of a municipality tell of something like this text: a count, never a text.</summary>
    ValueTask<int> CountSimilarAsync(OwnerId municipality, string text, CancellationToken cancellationToken = default);
}

/// <summary>A signal that tells of something like another.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public sealed record SimilarSignal(SignalSummary Signal, double Score);
