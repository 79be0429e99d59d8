using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Identity;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// Keeps a copy of the journal in Azure blobs, batch by batch, in one of all processes. Where it is, is what the blobs end
/// with, not what anybody remembers. First go the rows that a batch needs, then the batch: what the journal outside holds
/// can be made a store again.
/// </summary>
/// <remarks>
/// What is copied was read before, and may be erased in between. So after each piece the erasures are done outside that
/// the store hadn't noted as done when the piece was read. See docs/decisions/0013.
/// </remarks>
public sealed class OffsiteFollower : IRemoteFollower, IErasedElsewhere
{
    /// <summary>Under this name a store keeps how far down the ledger the copy outside is.</summary>
    public const string Erasures = "~offsite-erasures";

    // Somebody who erases waits for the copy outside for this long; after that it is done later, and told in health.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly IJournal _journal;
    private readonly ErasureLedger _ledger;
    private readonly OffsiteBlobs _blobs;
    private readonly OffsiteSeal _seal;
    private readonly OffsiteSource _source;
    private readonly OffsiteRows _rows;
    private readonly OffsiteAccounts _accounts;
    private readonly OffsiteErasing _erasing;
    private readonly OffsiteJournal _outside;
    private bool _begun;

    /// <summary>Makes the copier of a store.</summary>
    /// <param name="place">Where the copy is kept.</param>
    /// <param name="journal">What is copied.</param>
    /// <param name="reader">Where it is read.</param>
    /// <param name="keys">What seals it.</param>
    /// <param name="index">Knows who was erased.</param>
    /// <param name="clock">What time it is.</param>
    public OffsiteFollower(OffsitePlace place, IJournal journal, IStoreReader reader, KeyFolder keys, IPersonIndex index, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(keys);
        (_journal, _ledger) = (journal, keys.Ledger);
        (_blobs, _seal, _source) = (new OffsiteBlobs(place), new OffsiteSeal(keys), new OffsiteSource(reader, index));
        _rows = new OffsiteRows(_blobs, _seal);
        _accounts = new OffsiteAccounts(_source, _rows, clock);
        _erasing = new OffsiteErasing(_blobs, _rows, _seal, reader);
        _outside = new OffsiteJournal(_blobs, _seal);
    }

    /// <inheritdoc/>
    public string Name => "offsite";

    /// <inheritdoc/>
    public string MeaningOf(Exception failure) => failure switch
    {
        OffsiteException known => known.Code,
        AuthenticationFailedException or RequestFailedException { Status: 401 or 403 } => "offsite-refused",
        _ => "offsite-unreachable",
    };

    /// <inheritdoc/>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        _begun = false;
        Forget();
        await FindEndAsync(cancellationToken);
        var place = _outside.Last?.Batch.LastPosition ?? 0;
        await _journal.WriteAsync(unit => FollowerPosition.Save(unit, Name, place), cancellationToken);
        await CopyPieceAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            await FindEndAsync(cancellationToken);
        }

        do
        {
            await CopyPieceAsync(cancellationToken);
        }
        while ((_outside.Last?.Batch.LastPosition ?? 0) < events[^1].Position);
    }

    /// <inheritdoc/>
    public async ValueTask EraseAsync(ImmutableArray<LedgerEntry> entries)
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            // An erased text is written where there was none: in a copy that belongs to other keys that would be damage.
            await OffsiteKnowing.CheckAsync(_blobs, _seal, patience.Token);
            await _erasing.EraseAsync(entries, patience.Token);
        }
        catch (Exception)
        {
            // Whatever it is, it keeps nobody from erasing in the house; whoever copies does it before anything else goes out.
        }
    }

    private async Task FindEndAsync(CancellationToken cancellationToken)
    {
        await _blobs.MakeAsync(cancellationToken);
        await KnowAsync(cancellationToken);
        await _outside.FindEndAsync(cancellationToken);
        if (_outside.Last is { } last)
        {
            await CompareAsync(last.Batch, cancellationToken);
        }
        else
        {
            Forget();
        }

        _begun = true;
    }

    // What others wrote, or somebody took away, isn't known.
    private void Forget()
    {
        _rows.Forget();
        _accounts.Forget();
    }

    private async Task KnowAsync(CancellationToken cancellationToken)
    {
        var own = new OffsiteAbout(OffsiteAbout.Current, _seal.CheckValue);
        await _blobs.WriteNewAsync(OffsiteNames.About, JsonSerializer.SerializeToUtf8Bytes(own, JsonSerializerOptions.Web), cancellationToken);
        await OffsiteKnowing.CheckAsync(_blobs, _seal, cancellationToken);
    }

    // A copy that doesn't fit the store is never added to: it may be all that is left of what the store lost.
    private async Task CompareAsync(StoredBatch outside, CancellationToken cancellationToken)
    {
        var hash = await _source.HashAsync(outside.Number, cancellationToken);
        if (hash is null || !hash.AsSpan().SequenceEqual(outside.Hash))
        {
            throw new OffsiteException(hash is null ? "offsite-ahead" : "offsite-other", $"batch {outside.Number}");
        }
    }

    private async Task CopyPieceAsync(CancellationToken cancellationToken)
    {
        var seen = await _source.ErasuresAsync(cancellationToken);
        try
        {
            var batches = await _source.AfterAsync(_outside.Last?.Batch.Number ?? 0, cancellationToken);
            await WriteRowsAsync([.. batches.SelectMany(batch => batch.Events)], cancellationToken);
            await EraseLateAsync(seen, cancellationToken);
            await _outside.AddAsync(batches, cancellationToken);
        }
        catch
        {
            // What was written isn't known now.
            _begun = false;
            throw;
        }
    }

    private async Task WriteRowsAsync(StoredEvent[] events, CancellationToken cancellationToken)
    {
        await _accounts.LookAsync(cancellationToken);
        await _accounts.WriteAsync(await _source.PeopleAsync(events, cancellationToken), cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = OffsiteRows.AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await _source.TextsAsync(events, cancellationToken), options, async (text, stopping) => await _rows.WriteAsync(text, stopping));
        // One after another: they are large.
        await foreach (var document in _source.DocumentsAsync(events, cancellationToken))
        {
            await _rows.WriteAsync(document, cancellationToken);
        }

        await Parallel.ForEachAsync(await _source.ResolutionsAsync(events, cancellationToken), options, async (who, stopping) => await _rows.WriteAsync(who, stopping));
    }

    private async Task EraseLateAsync(long seen, CancellationToken cancellationToken)
    {
        var done = await _journal.WriteAsync(unit => FollowerPosition.Of(unit, Erasures), cancellationToken);
        // Another process may have led on meanwhile, and done what this one writes over.
        var late = _ledger.ReadAgain().Where(entry => entry.Number > Math.Min(done, seen)).ToArray();
        if (late.Length == 0)
        {
            return;
        }

        await _erasing.EraseAsync(late, cancellationToken);
        if (seen > done)
        {
            await _journal.WriteAsync(unit => FollowerPosition.Save(unit, Erasures, seen), cancellationToken);
        }
    }
}
