using System.Collections.Immutable;
using System.Globalization;
using Azure;

namespace LokaalSignaal.Silo.Offsite;

/// <summary>
/// The end of the journal outside. A block goes where the blob ends, or nowhere: so no batch is there twice or out of
/// order, whoever else writes and whatever answer was lost. What ends in the middle of a batch stays as it is, and the
/// batch is written again at the head of a new blob.
/// </summary>
internal sealed class OffsiteJournal(OffsiteBlobs blobs, OffsiteSeal seal)
{
    private const int MostBlocks = 40_000;

    private string? _blob;
    private string? _newest;
    private long _length;
    private int _blocks;

    /// <summary>A blob that is longer isn't added to any more, in bytes.</summary>
    public long Longest { get; init; } = 32 * 1024 * 1024;

    /// <summary>The longest block, in bytes: less than a service takes, wherever it is. A longer batch is written in parts.</summary>
    public int LongestBlock { get; init; } = 3 * 1024 * 1024;

    /// <summary>The newest batch that is there; none: nothing is, or it wasn't looked for.</summary>
    public OffsiteBatch? Last { get; private set; }

    /// <summary>Looks where it ends.</summary>
    public async Task FindEndAsync(CancellationToken cancellationToken)
    {
        (_blob, Last, _length, _blocks) = (null, null, 0, 0);
        var names = await blobs.ListAsync(OffsiteNames.Journal, cancellationToken).ToListAsync(cancellationToken);
        names.Sort(StringComparer.Ordinal);
        _newest = names.LastOrDefault();
        for (var at = names.Count - 1; at >= 0 && Last is null; at--)
        {
            await LookAsync(names[at], isNewest: at == names.Count - 1, cancellationToken);
        }
    }

    /// <summary>Adds batches, in order.</summary>
    /// <exception cref="RequestFailedException">It couldn't be added; where it ends is to be looked for again.</exception>
    public async Task AddAsync(ImmutableArray<OffsiteBatch> batches, CancellationToken cancellationToken)
    {
        var block = new MemoryStream();
        OffsiteBatch? written = null;
        foreach (var batch in batches)
        {
            var frame = OffsiteFrame.Write(batch, seal);
            if (block.Length > 0 && block.Length + frame.Length > LongestBlock)
            {
                await AddAsync(block, written!, cancellationToken);
            }

            if (block.Length == 0)
            {
                await RollAsync(batch.Batch.Number, cancellationToken);
            }

            block.Write(frame);
            written = batch;
        }

        if (written is not null)
        {
            await AddAsync(block, written, cancellationToken);
        }
    }

    private async Task LookAsync(string name, bool isNewest, CancellationToken cancellationToken)
    {
        var content = await blobs.ReadAsync(name, cancellationToken) ?? [];
        var batches = OffsiteFrame.Read(content, seal, out var whole);
        Last = batches.LastOrDefault();
        if (isNewest && whole == content.Length)
        {
            // How many blocks it has isn't asked: each holds one batch or more.
            (_blob, _length, _blocks) = (name, whole, batches.Length);
        }
    }

    private async Task RollAsync(long batch, CancellationToken cancellationToken)
    {
        if (_blob is not null && _length < Longest && _blocks < MostBlocks)
        {
            return;
        }

        var name = NextName(batch);
        await blobs.BeginAsync(name, cancellationToken);
        (_blob, _newest, _length, _blocks) = (name, name, 0, 0);
    }

    private string NextName(long batch)
    {
        var first = OffsiteNames.JournalFrom(batch, 0);
        return string.CompareOrdinal(_newest, first) < 0
            ? first
            : OffsiteNames.JournalFrom(batch, int.Parse(_newest.AsSpan(_newest!.Length - 3), CultureInfo.InvariantCulture) + 1);
    }

    private async Task AddAsync(MemoryStream block, OffsiteBatch last, CancellationToken cancellationToken)
    {
        var bytes = block.ToArray();
        for (var at = 0; at < bytes.Length; at += LongestBlock)
        {
            var part = bytes.AsMemory(at, Math.Min(LongestBlock, bytes.Length - at));
            await blobs.AddAsync(_blob!, _length, part, cancellationToken);
            (_length, _blocks) = (_length + part.Length, _blocks + 1);
        }

        Last = last;
        block.SetLength(0);
    }
}
