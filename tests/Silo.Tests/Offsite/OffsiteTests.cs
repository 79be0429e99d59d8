using LokaalSignaal.Cases;
using LokaalSignaal.Health;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Offsite.Restoring;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>A copy of the journal in blobs, and a store made again from it.</summary>
[Collection(Azurite.Collection)]
public sealed class OffsiteTests(Azurite azurite)
{
    [BlobFact]
    public async Task Copied_while_people_write_it_is_made_again_elsewhere_the_same()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var number = 0; number < 25; number++)
            {
                await copied.GiveAsync($"De lift van blok {writer} is voor de {number}e keer stuk.");
            }
        }));
        var signal = await copied.GiveAsync("De knoertvink blijft.");
        await copied.OutsideAsync();

        var place = await copied.RestoredAsync();

        Assert.Equal(await copied.StoredNumbersAsync(), await copied.NumbersAsync());
        await using (var again = Copied.Open(place))
        {
            Assert.Equal(copied.Silo.Journal.Head, again.Store.Head);
            Assert.Equal(await Copied.HeadOfAsync(copied.Silo.Get<IStoreReader>()), await Copied.HeadOfAsync(again.Store));
            Assert.Empty(await again.Store.VerifyAsync(copied.Silo.Get<IReadModelProjector>()));
        }

        await using var silo = RunningSilo.At(place);
        await silo.RestAsync();
        Assert.Equal("De knoertvink blijft.", (await silo.Get<ISignalQueries>().FindAsync(signal, copied.Nurse))!.Text);
        Assert.Equal([signal], (await silo.Get<ISignalQueries>().ListAsync(new SignalFilter { Words = "knoertvink" }, new Paging(10), copied.Processor)).Items.Select(item => item.Id));
    }

    [BlobFact]
    public async Task What_the_process_that_copied_left_half_is_passed_over_by_the_next()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.OutsideAsync();
        var (name, content) = (await copied.JournalAsync())[^1];
        await copied.Silo.RestartAsync(() => Add(copied, name, content.Length, content.AsSpan(0, content.Length / 2 + 7).ToArray()[^20..]));

        await copied.GiveAsync("De lift is stuk.");
        await copied.OutsideAsync();

        Assert.Equal(await copied.StoredNumbersAsync(), await copied.NumbersAsync());
        Assert.True((await copied.JournalAsync()).Length > 1);
        await VerifiedAsync(copied, await copied.RestoredAsync());
    }

    [BlobFact]
    public async Task A_block_that_is_there_twice_counts_once()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.OutsideAsync();
        var (name, content) = (await copied.JournalAsync())[^1];
        await copied.Silo.RestartAsync(() => Add(copied, name, content.Length, content));

        await copied.GiveAsync("De lift is stuk.");
        await copied.OutsideAsync();

        await VerifiedAsync(copied, await copied.RestoredAsync());
    }

    [BlobFact]
    public async Task Two_that_copy_at_once_write_each_batch_once_and_in_order()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.OutsideAsync();
        using var enough = new CancellationTokenSource();
        var copiers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => CopyAsync(copied, enough.Token))).ToArray();
        for (var number = 0; number < 40; number++)
        {
            await copied.GiveAsync($"De lift is voor de {number}e keer stuk.");
        }

        await copied.OutsideAsync();
        await enough.CancelAsync();
        await Task.WhenAll(copiers);

        Assert.Equal(await copied.StoredNumbersAsync(), await copied.NumbersAsync());
    }

    [BlobFact]
    public async Task While_the_storage_is_away_the_work_goes_on_and_the_copy_follows_later()
    {
        using var own = new Azurite();
        await using var copied = await Copied.BeginAsync(own.NewPlace());
        await copied.OutsideAsync();
        own.GoAway();

        await copied.GiveAsync("De lift is stuk.");
        await copied.Silo.RestAsync();
        var away = await HealthAsync(copied, part => !part.Ready);
        own.ComeBack();
        await copied.OutsideAsync();

        Assert.True(away.Ready);
        Assert.Equal("offsite-unreachable", away.Parts.Single(part => part.Name == "offsite").Code);
        Assert.True((await HealthAsync(copied, part => part.Ready)).Ready);
        Assert.Equal(await copied.StoredNumbersAsync(), await copied.NumbersAsync());
    }

    [BlobFact]
    public async Task A_container_of_another_store_is_left_alone()
    {
        await using var first = await Copied.BeginAsync(azurite.NewPlace());
        await first.OutsideAsync();
        var before = await Azurite.AllAsync(first.Place);

        await using var other = await Copied.BeginAsync(first.Place);
        var health = await HealthAsync(other, part => !part.Ready);

        Assert.Equal("offsite-keys", health.Parts.Single(part => part.Name == "offsite").Code);
        Assert.Equal(before.Keys.Order(), (await Azurite.AllAsync(first.Place)).Keys.Order());
    }

    [BlobFact]
    public async Task An_older_copy_that_was_put_back_does_not_write_over_what_it_lost()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.OutsideAsync();
        var place = await copied.RestoredAsync();
        await copied.GiveAsync("De lift is stuk.");
        await copied.OutsideAsync();

        await using var older = Copied.Open(place);
        var late = new OffsiteFollower(copied.Place, older.Store, older.Store, older.Keys, copied.Silo.Get<IPersonIndex>(), TimeProvider.System);

        var trouble = await Assert.ThrowsAsync<OffsiteException>(() => late.BeginAsync(default).AsTask());
        Assert.Equal("offsite-ahead", trouble.Code);
    }

    [BlobFact]
    public async Task What_is_no_copy_of_ours_is_not_restored()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.OutsideAsync();
        _ = await copied.RestoredAsync();

        Assert.Equal("restore-not-empty", Refused((await copied.RestoreAsync()).Result).Code);
        Assert.Equal("offsite-empty", (await RefusedAsync(azurite.NewPlace(), copied.Silo.Place.Keys)).Code);
        using var other = new Journal.StoreFolder();
        Assert.Equal("store-keys-missing", (await RefusedAsync(copied.Place, other.Keys)).Code);
        Assert.IsType<StoreOpening<KeyFolder>.Opened>(KeyFolder.Open(other.Keys, storeExists: false)).Store.Dispose();
        Assert.Equal("store-keys-wrong", (await RefusedAsync(copied.Place, other.Keys)).Code);
    }

    [BlobFact]
    public async Task Storage_that_is_away_is_told_in_few_words()
    {
        using var folder = new Journal.StoreFolder();
        Assert.IsType<StoreOpening<KeyFolder>.Opened>(KeyFolder.Open(folder.Keys, storeExists: false)).Store.Dispose();

        var refusal = await RefusedAsync(new OffsitePlace(new Uri("http://127.0.0.1:1/devstoreaccount1/kopie"), Azurite.Key), folder.Keys);

        Assert.Equal("offsite-unreadable", refusal.Code);
        Assert.DoesNotContain("retry", refusal.Detail, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task VerifiedAsync(Copied copied, StorePlace place)
    {
        await using var again = Copied.Open(place);
        Assert.Equal(copied.Silo.Journal.Head, again.Store.Head);
        Assert.Empty(await again.Store.VerifyAsync(copied.Silo.Get<IReadModelProjector>()));
    }

    private static void Add(Copied copied, string name, long length, byte[] bytes) =>
        new OffsiteBlobs(copied.Place).AddAsync(name, length, bytes, default).GetAwaiter().GetResult();

    // As a runner does: where it fails, again.
    private static async Task CopyAsync(Copied copied, CancellationToken enough)
    {
        var copier = copied.Copier();
        while (!enough.IsCancellationRequested)
        {
            try
            {
                var events = await copied.Silo.Journal.ReadAfterAsync(copied.Silo.Journal.Head - 1, 10, enough);
                await copier.HandleAsync(events, enough);
            }
            catch (Exception taken) when (taken is Azure.RequestFailedException or OperationCanceledException)
            {
            }
        }
    }

    private static async Task<HealthView> HealthAsync(Copied copied, Predicate<PartHealth> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var health = await copied.Silo.Get<IHealth>().ReadAsync(patience.Token);
            if (until(health.Parts.Single(part => part.Name == "offsite")))
            {
                return health;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private static StoreRefusal Refused(BackupResult result) => Assert.IsType<BackupResult.Refused>(result).Refusal;

    private static async Task<StoreRefusal> RefusedAsync(OffsitePlace place, string keys)
    {
        using var folder = new Journal.StoreFolder();
        var options = new StoreOptions { Database = Path.Combine(folder.Root, "data", "store.db"), Keys = keys };
        return Refused(await new OffsiteRestore(options, TimeProvider.System).RunAsync(place));
    }
}
