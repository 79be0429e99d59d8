using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Tests.Journal;

public abstract class GroupCommitTests : IAsyncLifetime
{
    private readonly IStoreHome _home;
    private IStore _store = null!;

    private protected GroupCommitTests(IStoreHome home) => _home = home;

    public Task InitializeAsync()
    {
        _store = _home.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _home.Dispose();
    }

    [StoreFact]
    public async Task Appends_that_wait_share_a_commit()
    {
        var results = await Together(Enumerable.Range(1, 64).Select(n => Some.Given(n)));

        Assert.All(results, result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal(1L, _home.Ask("SELECT COUNT(*) FROM batches"));
        Assert.Equal(64L, _home.Ask("SELECT COUNT(DISTINCT position) FROM events WHERE position BETWEEN 1 AND 64"));
    }

    [StoreFact]
    public async Task Of_sixty_four_only_the_poisoned_and_the_stale_one_fail()
    {
        var appends = Enumerable.Range(1, 64).Select(n => Some.Given(n)).ToArray();
        appends[20] = Poisoned(appends[20]);
        appends[40] = appends[40] with { ExpectedVersion = 3 };

        var results = await Together(appends);

        Assert.Equal(new AppendResult.Failed("constraint"), results[20]);
        Assert.Equal(new AppendResult.Stale(0), results[40]);
        Assert.Equal(62, results.Count(result => result is AppendResult.Committed));
        Assert.Equal(62, _store.Head);
        Assert.Equal(62L, _home.Ask("SELECT COUNT(*) FROM signals"));
        Assert.Equal(0, await _store.HeadAsync(appends[20].Case));
        Assert.Null(await _store.RecallAsync(appends[20].Answer!.Key));
    }

    [StoreFact]
    public async Task Of_two_with_one_key_the_second_is_remembered()
    {
        var results = await Together([Some.Given(1, key: 5), Some.Given(2, key: 5)]);

        Assert.IsType<AppendResult.Committed>(results[0]);
        Assert.IsType<AppendResult.Remembered>(results[1]);
    }

    [StoreFact]
    public async Task Of_two_for_one_case_the_second_sees_the_first()
    {
        var results = await Together([Some.Given(1), Some.Noted(Some.Signal(1), 1), Some.Noted(Some.Signal(1), 1)]);

        AppendResult[] expected = [new AppendResult.Committed(1, 1), new AppendResult.Committed(2, 2), new AppendResult.Stale(2)];
        Assert.Equal(expected, results.AsEnumerable());
    }

    [StoreFact]
    public async Task Other_work_that_throws_fails_alone()
    {
        var bad = Task.CompletedTask;
        var results = await Together(
            Enumerable.Range(1, 10).Select(n => Some.Given(n)),
            () => bad = _store.WriteAsync<int>(unit =>
            {
                FollowerPosition.Save(unit, "bad", 1);
                throw new InvalidOperationException("not today");
            }).AsTask());

        Assert.All(results, result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal("not today", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal(0L, _home.Ask("SELECT COUNT(*) FROM followers"));
    }

    [StoreFact]
    public async Task Too_many_waiting_are_told_so()
    {
        await _store.DisposeAsync();
        _store = _home.Open(options: _home.Options with { Queue = 8 });

        var results = await Together(Enumerable.Range(1, 20).Select(n => Some.Given(n)));

        Assert.Equal(8, results.Count(result => result is AppendResult.Committed));
        Assert.Equal(12, results.Count(result => result is AppendResult.Busy));
    }

    /// <summary>Against a model that is as simple as can be, whatever is mixed and however it falls apart.</summary>
    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_mix_ends_as_if_each_had_come_alone(int seed)
    {
        var random = new Random(seed);
        var versions = new Dictionary<int, long>();
        var keys = new HashSet<int>();
        for (var round = 0; round < 12; round++)
        {
            var (appends, expected) = Mix(random, versions, keys);
            Assert.Equal(expected, (await Together(appends)).Select(Kind));
        }

        Assert.Equal(versions.Values.Sum(), _store.Head);
        foreach (var (number, version) in versions)
        {
            Assert.Equal(version, await _store.HeadAsync(Some.Signal(number)));
        }

        Assert.Equal(_store.Head, (await _store.ReadAfterAsync(0, 10000)).Length);
        Assert.Equal((long)keys.Count, _home.Ask("SELECT COUNT(*) FROM answers"));
        Assert.Empty(await _store.VerifyAsync());
    }

    private static (Append[] Appends, string[] Expected) Mix(Random random, Dictionary<int, long> versions, HashSet<int> keys)
    {
        var all = new (Append Append, string Expected)[random.Next(1, 90)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = One(random, versions, keys);
        }

        return ([.. all.Select(a => a.Append)], [.. all.Select(a => a.Expected)]);
    }

    private static (Append Append, string Expected) One(Random random, Dictionary<int, long> versions, HashSet<int> keys)
    {
        var (number, key) = (random.Next(25), random.Next(10000));
        var version = versions.GetValueOrDefault(number);
        var append = Some.Noted(Some.Signal(number), random.Next(8) == 0 ? version + random.Next(1, 3) : version, key);
        if (keys.Contains(key))
        {
            return (append, "Remembered");
        }

        if (append.ExpectedVersion != version)
        {
            return (append, "Stale");
        }

        if (random.Next(12) == 0)
        {
            return (Poisoned(append), "Failed");
        }

        keys.Add(key);
        versions[number] = version + 1;
        return (append, "Committed");
    }

    private static string Kind(AppendResult result) => result.GetType().Name;

    // The same row twice: no database takes it.
    private static Append Poisoned(Append append) => append with { Texts = [append.Texts[0], append.Texts[0]] };

    /// <summary>Holds the writer until all are waiting, so that they share a commit.</summary>
    private async Task<ImmutableArray<AppendResult>> Together(IEnumerable<Append> appends, Action? also = null)
    {
        using var gate = new ManualResetEventSlim();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var holding = _store.WriteAsync(_ => Hold(held, gate));
        await held.Task;
        var waiting = appends.Select(append => _store.AppendAsync(append).AsTask()).ToArray();
        also?.Invoke();
        gate.Set();
        await holding;
        return [.. await Task.WhenAll(waiting)];
    }

    private static int Hold(TaskCompletionSource held, ManualResetEventSlim gate)
    {
        held.TrySetResult();
        gate.Wait();
        return 0;
    }
}
