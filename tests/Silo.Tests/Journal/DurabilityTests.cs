using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>
/// That an acknowledged append is on the disk, not only in the system's memory: the calls that this process makes to
/// the system are watched from outside.
/// </summary>
[Trait("Category", "Long")]
[Collection("Watched")]
public sealed class DurabilityTests : IDisposable
{
    private const int Alone = 40;
    private const int Groups = 10;

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [WatchedFact]
    public async Task Nobody_is_answered_before_what_was_written_is_synced()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Some.Given(0));
        using var watch = await SystemCalls.WatchAsync(_folder.Database);
        for (var n = 1; n <= Alone + Groups; n++)
        {
            await Task.WhenAll(Enumerable.Range(n * 100, n > Alone ? 64 : 1).Select(i => Acknowledged(store, i)));
            watch.Mark(n);
        }

        var calls = await watch.EndAsync();

        Assert.Equal(Alone + Groups, calls.Count(call => call.IsMark));
        foreach (var before in Between(calls))
        {
            Assert.Contains(before, call => call.Name == "pwrite64");
            Assert.True(before.FindLastIndex(call => call.IsSync) > before.FindLastIndex(call => call.Name == "pwrite64"), string.Join('\n', before));
        }
    }

    private static async Task Acknowledged(Silo.Journal.Sqlite.SqliteStore store, int number) =>
        Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(number)));

    private static IEnumerable<List<SystemCall>> Between(IEnumerable<SystemCall> calls)
    {
        var some = new List<SystemCall>();
        foreach (var call in calls)
        {
            if (call.IsMark)
            {
                yield return some;
                some = [];
            }
            else
            {
                some.Add(call);
            }
        }
    }
}

/// <summary>Watching slows the whole process down: nothing else runs meanwhile.</summary>
[CollectionDefinition("Watched", DisableParallelization = true)]
public sealed class Watched;
