using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Data.Sqlite;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>The store's file is out of reach for a while, as on a disk that went away.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
    private readonly RunningHouse _house = new();

    private string Away => _house.Place.Database + ".away";

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [SqliteFact]
    public async Task Who_reads_is_told_to_come_back_and_may_when_the_store_is_there_again()
    {
        // Given
        using var processor = await _house.SignInAsync("processor@kortrijk.test");
        using var giver = await _house.SignInAsync("giver@kortrijk.test");
        using var anyone = _house.Anyone();
        var signal = await Given.SignalAsync(giver, "De lift in het blok is al weken stuk.");

        // When
        GoAway();

        // Then
        foreach (var path in new[] { "/api/v1/signals?municipality=kortrijk", $"/api/v1/signals/{Given.Segment(signal)}", "/api/v1/fiches" })
        {
            var reply = (await processor.GetAsync(path)).Is(503, "not-ready");
            Assert.Equal(Wait, reply.RetryAfter);
        }

        (await giver.GetAsync("/api/v1/me/signals")).Is(503, "not-ready");
        (await anyone.GetAsync("/api/v1/public/kortrijk")).Is(503, "not-ready");
        Assert.Equal("not-ready", (await anyone.GetAsync("/health/ready")).Is(503).Get<string>("status"));
        var page = (await anyone.GetAsync("/kortrijk")).Is(503);
        Assert.Equal(Wait, page.RetryAfter);
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
        Assert.Contains("<h1>", page.Text, StringComparison.Ordinal);

        // When
        File.Move(Away, _house.Place.Database);

        // Then
        (await processor.GetAsync("/api/v1/signals?municipality=kortrijk")).Is(200);
        (await processor.GetAsync($"/api/v1/signals/{Given.Segment(signal)}")).Is(200);
        (await anyone.GetAsync("/kortrijk")).Is(200);
        (await anyone.GetAsync("/health/ready")).Is(200);
    }

    /// <summary>First the file and then the pools: a follower that reads in between would leave an open connection behind, which still finds the file.</summary>
    private void GoAway()
    {
        File.Move(_house.Place.Database, Away);
        SqliteConnection.ClearAllPools();
    }
}
