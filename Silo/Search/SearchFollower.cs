using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Search;

/// <summary>
/// Keeps the search index with the journal. Its position is kept in the index itself: where that was lost, the index is
/// made anew from the store. A case that something happened to is simply read again. An index that all processes have
/// together is kept by one of them; to be erased from it is everybody's.
/// </summary>
public sealed class SearchFollower(ISearchIndex index, SearchSources sources, IJournal journal) : IOwnFollower, ITextCopies, IAsyncDisposable
{
    private const int AtOnce = 500;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _beginning = Task.CompletedTask;
    private bool _disposed;

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public bool IsInEachProcess => !index.IsShared;

    /// <inheritdoc/>
    public ValueTask<long> PlaceAsync(CancellationToken cancellationToken) => index.PositionAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await CatchUpAsync(events[^1].Position, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes the index whole where it is missing or behind, also when nothing happens. For the start, in the background.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await CatchUpAsync(journal.Head, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes the index anew from the store.</summary>
    public async ValueTask RebuildAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await MakeAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask EraseAsync(IReadOnlyCollection<CopiedText> texts, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var cases = texts.Select(text => text.Case.ToString()).Distinct().ToArray();
            await index.EraseAsync(Reading(cases), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Begins in the background: an index that must be made anew makes nobody wait for the rest. One that is shared is
    /// begun by whoever leads.
    /// </summary>
    public void Start()
    {
        if (!index.IsShared)
        {
            index.Emptied += Begin;
            Begin();
        }
    }

    /// <summary>Stops what is being made; it is made further at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        index.Emptied -= Begin;
        await _stopping.CancelAsync();
        await _beginning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        _turn.Dispose();
    }

    private void Begin()
    {
        var before = _beginning;
        _beginning = Task.Run(async () =>
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await BeginAsync(_stopping.Token);
        });
    }

    private async ValueTask CatchUpAsync(long target, CancellationToken cancellationToken)
    {
        var reached = await index.PositionAsync(cancellationToken);
        if (reached == 0 || reached > journal.Head)
        {
            reached = await MakeAsync(cancellationToken);
        }

        while (reached < target)
        {
            var events = await journal.ReadAfterAsync(reached, AtOnce, cancellationToken);
            if (events.IsEmpty)
            {
                return;
            }

            reached = events[^1].Position;
            await ScrubAsync(events, cancellationToken);
            await index.SaveAsync(Reading(events.SelectMany(Touched).Distinct()), reached, cancellationToken);
        }
    }

    // What was masked while this process didn't run, or in another one, is in no file here afterwards either.
    private async ValueTask ScrubAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var masked = events.Where(recorded => recorded.Event is TextMasked).SelectMany(Touched).Distinct().ToArray();
        if (masked.Length > 0)
        {
            await index.EraseAsync(Reading(masked), cancellationToken);
        }
    }

    private static IEnumerable<string> Touched(RecordedEvent recorded)
    {
        if (recorded.Case.Kind == CaseKind.Signal || recorded.Case.Kind == CaseKind.Fiche)
        {
            yield return recorded.Case.ToString();
        }

        if (recorded.Event is SignalBundled bundled)
        {
            yield return bundled.Signal.ToString();
        }
        else if (recorded.Event is SignalUnbundled unbundled)
        {
            yield return unbundled.Signal.ToString();
        }
    }

    private DocumentReading Reading(IEnumerable<string> cases) => async cancellationToken =>
    {
        var documents = new List<SearchDocument>();
        foreach (var chunk in cases.Chunk(AtOnce))
        {
            documents.AddRange(await sources.OfAsync(chunk, cancellationToken));
        }

        return documents;
    };

    // What happens meanwhile is after the position that is noted, and comes again.
    private async ValueTask<long> MakeAsync(CancellationToken cancellationToken)
    {
        var head = journal.Head;
        var making = await index.BeginAsync(cancellationToken);
        foreach (var kind in new[] { CaseKind.Signal, CaseKind.Fiche })
        {
            var ids = await sources.NextAsync(kind, "", AtOnce, cancellationToken);
            while (ids.Length > 0)
            {
                await index.SaveAsync(Reading(ids), null, cancellationToken);
                ids = await sources.NextAsync(kind, ids[^1], AtOnce, cancellationToken);
            }
        }

        await index.FinishAsync(making, head, cancellationToken);
        return head;
    }
}
