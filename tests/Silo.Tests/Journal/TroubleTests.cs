using System.Data.Common;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A disk that is full, a store that can't be written, a process that is killed.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_store_says_so_and_works_again_when_there_is_room()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Some.Given(1));
        var writer = await store.WriteAsync(unit => unit.Connection);
        await Set(writer, "PRAGMA max_page_count = 1");

        var full = await store.AppendAsync(Some.Given(2, new string('a', 100_000)));

        Assert.Equal(new AppendResult.Unavailable("disk-full"), full);
        Assert.Equal("disk-full", store.Trouble);
        Assert.Equal(0, await store.HeadAsync(Some.Signal(2)));
        await Set(writer, "PRAGMA max_page_count = 1000000");
        Assert.Null(await store.ProbeAsync());
        Assert.Null(store.Trouble);
        Assert.Equal(new AppendResult.Committed(2, 1), await store.AppendAsync(Some.Given(2)));
        Assert.Empty(await store.VerifyAsync());
    }

    [Fact]
    public async Task A_store_that_became_read_only_says_so()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Some.Given(1));
        var writer = await store.WriteAsync(unit => unit.Connection);
        await Set(writer, "PRAGMA query_only = ON");

        Assert.Equal(new AppendResult.Unavailable("read-only"), await store.AppendAsync(Some.Given(2)));
        Assert.Equal("read-only", await store.ProbeAsync());
        Assert.Single((await store.ReadAsync(Some.Signal(1))).Events);

        await Set(writer, "PRAGMA query_only = OFF");
        Assert.Null(await store.ProbeAsync());
        Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(2)));
    }

    [SmallDiskFact]
    public async Task A_full_disk_loses_nothing_that_was_acknowledged()
    {
        using var disk = new SmallDisk();
        using var folder = new StoreFolder(disk.Path);
        var acknowledged = new List<int>();
        await using (var store = folder.Open())
        {
            var filler = Path.Combine(disk.Path, "filler");
            await File.WriteAllBytesAsync(filler, new byte[1_000_000]);
            AppendResult? last = null;
            for (var n = 1; last is not AppendResult.Unavailable; n++)
            {
                last = await store.AppendAsync(Some.Given(n, new string('a', 20_000)));
                if (last is AppendResult.Committed)
                {
                    acknowledged.Add(n);
                }
            }

            Assert.Equal("disk-full", store.Trouble);
            File.Delete(filler);
            Assert.Null(await store.ProbeAsync());
            Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(5000)));
            acknowledged.Add(5000);
        }

        await using var again = folder.Open();
        Assert.Equal(acknowledged.Count, again.Head);
        Assert.All(acknowledged, n => Assert.Equal(1, again.HeadAsync(Some.Signal(n)).AsTask().Result));
        Assert.Empty(await again.VerifyAsync());
    }

    [SmallDiskFact]
    public async Task A_store_on_a_read_only_disk_is_refused_in_words()
    {
        using var disk = new SmallDisk();
        using var folder = new StoreFolder(disk.Path);
        await using (var store = folder.Open())
        {
            await store.AppendAsync(Some.Given(1));
        }

        disk.Lock();
        var refused = Assert.IsType<StoreOpening<SqliteStore>.Refused>(folder.TryOpen());
        disk.Unlock();

        Assert.Equal("store-unwritable", refused.Refusal.Code);
        await using var again = folder.Open();
        Assert.Equal(1, again.Head);
    }

    [Fact]
    public async Task Killed_at_any_moment_it_has_all_that_was_acknowledged()
    {
        await using var store = _folder.Open();
        var next = 0;
        var stop = false;
        var writing = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(Interlocked.Increment(ref next))));
            }
        })).ToArray();

        for (var n = 0; n < 8; n++)
        {
            await store.WaitBeyondAsync(store.Head + 50);
            await AsKilledNow(store);
        }

        Volatile.Write(ref stop, true);
        await Task.WhenAll(writing);
    }

    // What a killed process leaves: the files as they are, the log among them with a commit that is half written.
    private async Task AsKilledNow(SqliteStore store)
    {
        using var remains = new StoreFolder();
        var acknowledged = store.Head;
        Directory.CreateDirectory(remains.Keys);
        if (File.Exists(HeadOf(_folder)))
        {
            File.Copy(HeadOf(_folder), HeadOf(remains));
        }

        File.Copy(_folder.Database, remains.Database);
        File.Copy(_folder.Database + "-wal", remains.Database + "-wal");

        await using var again = remains.Open();
        Assert.InRange(again.Head, acknowledged, long.MaxValue);
        Assert.Empty(await again.VerifyAsync());
        Assert.IsType<AppendResult.Committed>(await again.AppendAsync(Some.Given(999_999)));
    }

    private static string HeadOf(StoreFolder folder) => Path.Combine(folder.Keys, "head");

    // On the writer's own connection, while it is at rest.
    private static async Task Set(DbConnection connection, string pragma)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragma;
        await command.ExecuteNonQueryAsync();
    }
}
