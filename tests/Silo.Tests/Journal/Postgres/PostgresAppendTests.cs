using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresAppendTests(PostgresServer server) : AppendTests(server.NewHome())
{
    private readonly PostgresServer _server = server;

    [StoreFact]
    public async Task A_zero_in_a_text_fails_alone()
    {
        using var home = _server.NewHome();
        await using var store = home.Store();

        var results = await Task.WhenAll(
            store.AppendAsync(Some.Given(1)).AsTask(),
            store.AppendAsync(Some.Given(2, "een\0twee")).AsTask(),
            store.AppendAsync(Some.Given(3)).AsTask());

        Assert.Equal(new AppendResult.Failed("malformed"), results[1]);
        Assert.All([results[0], results[2]], result => Assert.IsType<AppendResult.Committed>(result));
        Assert.Equal(2L, home.Ask("SELECT COUNT(*) FROM texts"));
    }
}
