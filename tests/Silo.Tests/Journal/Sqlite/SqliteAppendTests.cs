using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal.Sqlite;

public sealed class SqliteAppendTests() : AppendTests(new StoreFolder())
{
    [Fact]
    public async Task Even_a_zero_is_kept_in_a_text()
    {
        using var folder = new StoreFolder();
        await using var store = folder.Open();

        Assert.IsType<AppendResult.Committed>(await store.AppendAsync(Some.Given(1, "een\0twee")));

        Assert.Equal(8L, folder.Ask("SELECT octet_length(body) FROM texts"));
    }
}
