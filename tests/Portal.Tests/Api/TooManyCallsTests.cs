using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Somebody calls more often than they may.</summary>
public sealed class TooManyCallsTests : IAsyncLifetime
{
    private const int Calls = 60;
    private readonly RunningHouse _house = new() { CallsPerSecond = 5, GuessesPerSecond = 5 };

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Writes_beyond_the_limit_are_told_when_to_come_back_and_then_go_in_once()
    {
        using var giver = await _house.SignInAsync("giver@kortrijk.test");
        using var other = await _house.SignInAsync("giver@gent.test");

        var replies = await Task.WhenAll(Enumerable.Range(0, Calls).Select(number => GiveAsync(giver, number)));

        var refused = replies.Where(reply => reply.Status == 429).ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, reply => Assert.Equal(TimeSpan.FromSeconds(1), reply.Is(429, "too-many-requests").RetryAfter));
        Assert.All(replies.Except(refused), reply => reply.Is(201));
        Assert.Equal(200, (await other.GetAsync("/api/v1/me")).Status);

        var last = Array.FindLastIndex(replies, reply => reply.Status == 429);
        var again = await UntilTakenAsync(() => GiveAsync(giver, last));
        Assert.Equal(again.Is(201).Get<string>("id"), (await UntilTakenAsync(() => GiveAsync(giver, last))).Is(201).Get<string>("id"));
    }

    [Fact]
    public async Task Guessing_beyond_the_limit_is_told_when_to_come_back()
    {
        using var anyone = _house.Anyone();

        var replies = await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => anyone.PostAsync("/api/v1/follow", new { code = "AAAA-BBBB-CCCC" })));

        var refused = replies.Where(reply => reply.Status == 429).ToArray();
        Assert.NotEmpty(refused);
        Assert.All(refused, reply => Assert.Equal(TimeSpan.FromSeconds(1), reply.Is(429, "too-many-requests").RetryAfter));
        Assert.All(replies.Except(refused), reply => reply.Is(404, "not-found"));
    }

    [Fact]
    public async Task Fetching_public_documents_beyond_the_limit_is_told_when_to_come_back()
    {
        using var anyone = _house.Anyone();

        var replies = await Task.WhenAll(Enumerable.Range(0, 70).Select(_ => anyone.GetAsync("/api/v1/public/gent/partners/caw/documents/1")));

        Assert.Equal(60, replies.Count(reply => reply.Status == 404));
        Assert.All(replies.Where(reply => reply.Status != 404), reply => Assert.Equal(TimeSpan.FromSeconds(30), reply.Is(429, "too-many-requests").RetryAfter));
    }

    private static Task<Reply> GiveAsync(Caller giver, int number) => giver.PostAsync(
        "/api/v1/signals",
        new { municipality = "kortrijk", text = $"De lift in blok {number} is al weken stuk." },
        ("Idempotency-Key", $"lift-{number}"));

    private static async Task<Reply> UntilTakenAsync(Func<Task<Reply>> callAsync)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var reply = await callAsync();
        while (reply.Status == 429 && !patience.IsCancellationRequested)
        {
            reply = await callAsync();
        }

        return reply;
    }
}
