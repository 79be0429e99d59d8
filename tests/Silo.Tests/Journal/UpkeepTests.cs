using System.Text;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Sqlite;

namespace LokaalSignaal.Silo.Tests.Journal;

public sealed class UpkeepTests : IDisposable
{
    private const string Secret = "mevrouw Janssens van de derde verdieping";

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_erased_is_in_no_live_file_and_in_no_copy()
    {
        await using var store = _folder.Open();
        foreach (var number in Enumerable.Range(1, 40))
        {
            await store.AppendAsync(Some.Given(number, $"{Secret} {new string('x', number * 500)}"));
        }

        Assert.NotEmpty(Holding(Secret));
        await store.WriteAsync(unit => unit.Execute("UPDATE texts SET body = NULL, salt = NULL, state = $1", "erased"));
        await store.ScrubAsync();
        await store.CopyAsync(Path.Combine(_folder.Root, "copy.db"));

        Assert.Empty(Holding(Secret));
        Assert.Empty(await store.VerifyAsync());
    }

    [Fact]
    public async Task Scrubbing_waits_for_nobody_who_only_writes()
    {
        await using var store = _folder.Open();
        var writing = Task.WhenAll(Enumerable.Range(1, 2000).Select(n => store.AppendAsync(Some.Given(n)).AsTask()));

        await store.ScrubAsync();

        Assert.All(await writing, result => Assert.IsType<AppendResult.Committed>(result));
    }

    [Fact]
    public async Task A_copy_is_the_same_store()
    {
        using var other = new StoreFolder();
        await using (var store = _folder.Open())
        {
            await Task.WhenAll(Enumerable.Range(1, 100).Select(n => store.AppendAsync(Some.Given(n)).AsTask()));
            await store.CopyAsync(other.Database);
        }

        await using var copy = other.Open();
        Assert.Equal(100, copy.Head);
        Assert.Empty(await SqliteVerification.RunAsync(other.Database, _folder.Keys, null));
        Assert.Equal(new AppendResult.Committed(101, 1), await copy.AppendAsync(Some.Given(101)));
    }

    private IEnumerable<string> Holding(string secret) => Directory
        .EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0)
        .ToArray();

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
