using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>Where blocks go, and what becomes of half ones.</summary>
[Collection(Azurite.Collection)]
public sealed class OffsiteJournalTests(Azurite azurite) : IDisposable
{
    private readonly StoreFolder _folder = new();

    [BlobFact]
    public async Task A_batch_that_is_longer_than_a_block_is_written_in_parts()
    {
        var (blobs, seal) = await BeginAsync();
        var journal = new OffsiteJournal(blobs, seal) { LongestBlock = 64 };
        await journal.FindEndAsync(default);

        await journal.AddAsync([Batch(1), Batch(2)], default);
        await journal.AddAsync([Batch(3)], default);

        Assert.Equal([1L, 2, 3], await NumbersAsync(blobs, seal));
        Assert.Equal(3, (await FoundAsync(blobs, seal)).Last?.Batch.Number);
    }

    [BlobFact]
    public async Task Who_dies_between_two_parts_is_followed_by_another_blob_however_often()
    {
        var (blobs, seal) = await BeginAsync();
        var whole = OffsiteFrame.Write(Batch(1), seal);
        await blobs.BeginAsync(OffsiteNames.JournalFrom(1, 0), default);
        await blobs.AddAsync(OffsiteNames.JournalFrom(1, 0), 0, whole.AsMemory(0, whole.Length / 2), default);
        await blobs.BeginAsync(OffsiteNames.JournalFrom(1, 1), default);
        await blobs.AddAsync(OffsiteNames.JournalFrom(1, 1), 0, whole.AsMemory(0, whole.Length - 1), default);

        var journal = await FoundAsync(blobs, seal);
        Assert.Null(journal.Last);
        await journal.AddAsync([Batch(1), Batch(2)], default);

        Assert.Equal([1L, 2], await NumbersAsync(blobs, seal));
        Assert.Equal(2, (await FoundAsync(blobs, seal)).Last?.Batch.Number);
    }

    [BlobFact]
    public async Task Long_blobs_are_left_for_new_ones()
    {
        var (blobs, seal) = await BeginAsync();
        var journal = new OffsiteJournal(blobs, seal) { Longest = 10 };
        await journal.FindEndAsync(default);
        foreach (var number in Enumerable.Range(1, 3))
        {
            await journal.AddAsync([Batch(number)], default);
        }

        Assert.Equal(3, (await NamesAsync(blobs)).Count);
        Assert.Equal([1L, 2, 3], await NumbersAsync(blobs, seal));
    }

    [BlobFact]
    public async Task Who_is_late_writes_nothing()
    {
        var (blobs, seal) = await BeginAsync();
        var (first, late) = (await FoundAsync(blobs, seal), await FoundAsync(blobs, seal));
        await first.AddAsync([Batch(1)], default);

        var refused = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => late.AddAsync([Batch(1)], default));

        Assert.True(OffsiteBlobs.IsTaken(refused));
        Assert.Equal([1L], await NumbersAsync(blobs, seal));
        await late.FindEndAsync(default);
        await late.AddAsync([Batch(2)], default);
        Assert.Equal([1L, 2], await NumbersAsync(blobs, seal));
        Assert.True(OffsiteBlobs.IsTaken(await Assert.ThrowsAsync<Azure.RequestFailedException>(() => first.AddAsync([Batch(2)], default))));
    }

    [BlobFact]
    public async Task A_block_that_was_changed_is_no_block()
    {
        var (_, seal) = await BeginAsync();
        byte[] two = [.. OffsiteFrame.Write(Batch(1), seal), .. OffsiteFrame.Write(Batch(2), seal)];
        for (var place = 0; place < two.Length; place++)
        {
            byte[] changed = [.. two];
            changed[place] ^= 1;

            Assert.True(OffsiteFrame.Read(changed, seal, out var whole).Length < 2, $"byte {place}");
            Assert.True(whole < two.Length);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(OffsiteBlobs Blobs, OffsiteSeal Seal)> BeginAsync()
    {
        using var keys = Assert.IsType<StoreOpening<KeyFolder>.Opened>(KeyFolder.Open(_folder.Keys, storeExists: false)).Store;
        var (blobs, seal) = (new OffsiteBlobs(azurite.NewPlace()), new OffsiteSeal(keys));
        await blobs.MakeAsync(default);
        return (blobs, seal);
    }

    private static OffsiteBatch Batch(long number) => new(
        new StoredBatch { Number = number, FirstPosition = number, LastPosition = number, Hash = new byte[32], Previous = new byte[32] }, [], 0, []);

    private static async Task<OffsiteJournal> FoundAsync(OffsiteBlobs blobs, OffsiteSeal seal)
    {
        var journal = new OffsiteJournal(blobs, seal);
        await journal.FindEndAsync(default);
        return journal;
    }

    private static ValueTask<List<string>> NamesAsync(OffsiteBlobs blobs) => blobs.ListAsync(OffsiteNames.Journal, default).ToListAsync();

    private static async Task<IEnumerable<long>> NumbersAsync(OffsiteBlobs blobs, OffsiteSeal seal)
    {
        var numbers = new List<long>();
        foreach (var name in (await NamesAsync(blobs)).Order(StringComparer.Ordinal))
        {
            numbers.AddRange(OffsiteFrame.Read((await blobs.ReadAsync(name, default))!, seal, out _).Select(batch => batch.Batch.Number));
        }

        return numbers;
    }
}
