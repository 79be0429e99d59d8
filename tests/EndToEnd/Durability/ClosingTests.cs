using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>A fiche of many signals closes while the process is killed: every signal shows it, and each giver is told once.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class ClosingTests(FurnishedStore furnished, ITestOutputHelper output) : IAsyncLifetime
{
    private const string Message = "De huisbazen zijn aangesproken, en de herstellingen beginnen in maart.";
    private const string Closed = "SELECT count(*) FROM signals WHERE status = 'closed'";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closing-");
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(10));
    private ServedPortal _portal = null!;

    /// <summary>When the process is killed.</summary>
    public enum Moment
    {
        /// <summary>While whoever closes waits for the answer.</summary>
        BeforeTheAnswer,

        /// <summary>As soon as the answer is there.</summary>
        AfterTheAnswer,

        /// <summary>While the signals are told one by one, and again when there are more.</summary>
        WhileSignalsFollow,
    }

    public async Task InitializeAsync() => _portal = await ServedPortal.ServeAsync(furnished.CopyTo(_folder.FullName));

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        _patience.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Moment.AfterTheAnswer)]
    [InlineData(Moment.WhileSignalsFollow)]
    public Task Sixty_signals_close_with_their_fiche(Moment moment) => RunAsync(givers: 4, each: 15, moment, between: 30);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(Moment.BeforeTheAnswer)]
    [InlineData(Moment.AfterTheAnswer)]
    [InlineData(Moment.WhileSignalsFollow)]
    public Task Five_hundred_signals_close_with_their_fiche(Moment moment) => RunAsync(Furnishing.Givers, each: 20, moment, between: 125);

    private async Task RunAsync(int givers, int each, Moment moment, int between)
    {
        using var processor = await _portal.SignInAsync("processor1");
        var callers = await Task.WhenAll(Enumerable.Range(1, givers).Select(number => _portal.SignInAsync($"giver{number}")));
        var given = (await Task.WhenAll(callers.Select(giver => GiveAsync(giver, each)))).SelectMany(own => own).ToList();
        var fiche = await Given.FicheAsync(processor, "Herstellingen blijven uit", [.. given]);
        var last = await LeadAsync(processor, fiche);

        var kills = await CloseAsync(processor, fiche, last, moment, given.Count, between);
        await StoreFile.RestAsync(_portal.Data, _patience.Token);

        Assert.Equal("closed", (string)(await processor.GetAsync($"/api/v1/fiches/{Given.Segment(fiche)}")).Is(200)["status"]!);
        foreach (var giver in callers)
        {
            await ReadAsync(giver, each);
            giver.Dispose();
        }

        Assert.Equal(2 * givers, StoreFile.Ask(_portal.Data, "SELECT count(*) FROM notices WHERE kind <> 'bundled'"));
        await _portal.VerifyAsync();
        output.WriteLine($"{given.Count} signals of {givers} givers, killed {kills} times {moment}.");
    }

    private static async Task<List<string>> GiveAsync(Caller giver, int many)
    {
        var given = new List<string>();
        for (var number = 0; number < many; number++)
        {
            given.Add((string)(await Given.SignalAsync(giver, "Huurders wachten al maanden op een herstelling."))["id"]!);
        }

        return given;
    }

    // Up to the step that tells the givers and closes.
    private static async Task<JsonNode> LeadAsync(Caller processor, JsonObject fiche)
    {
        JsonNode step;
        while ((string)(step = await Given.OpenStepAsync(processor, fiche))["kind"]! != "feedback")
        {
            await CompleteAsync(processor, fiche, step, "Zo is het beslist.", $"lead-{step["step"]}");
        }

        return step;
    }

    private static async Task CompleteAsync(Caller processor, JsonObject fiche, JsonNode step, string text, string key) =>
        (await processor.PostAsync($"/api/v1/cases/{Given.Segment(fiche)}/steps/{step["step"]}", Steps.Filled(step, text), ("Idempotency-Key", key))).Is(200);

    private async Task<int> CloseAsync(Caller processor, JsonObject fiche, JsonNode step, Moment moment, int signals, int between)
    {
        var closing = CompleteAsync(processor, fiche, step, Message, "close");
        if (moment == Moment.BeforeTheAnswer)
        {
            await _portal.Sent.ComeAsync(1, _patience.Token).WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else
        {
            await closing;
        }

        var kills = 0;
        var goal = 1L;
        do
        {
            if (moment == Moment.WhileSignalsFollow)
            {
                goal = await StoreFile.ComeAsync(_portal.Data, Closed, goal, _patience.Token) + between;
            }

            await _portal.KillAsync();
            kills++;
            await _portal.VerifyAsync();
            await _portal.StartAsync();
        }
        while (moment == Moment.WhileSignalsFollow && goal < signals);
        await closing;
        return kills;
    }

    private static async Task ReadAsync(Caller giver, int each)
    {
        var held = (await giver.GetAsync("/api/v1/me/data")).Is(200);
        var signals = held["signals"]!.AsArray();
        Assert.Equal(each, signals.Count);
        Assert.All(signals, signal =>
        {
            Assert.Equal("closed", (string)signal!["status"]!);
            var story = signal["timeline"]!.AsArray();
            Assert.Equal(Message, (string?)Assert.Single(story, line => (string)line!["kind"]! == "feedback")!["text"]);
            Assert.Single(story, line => ((string)line!["title"]!).StartsWith("De fiche is afgerond", StringComparison.Ordinal));
            Assert.Single(story, line => ((string)line!["title"]!).StartsWith("Je signaal is afgerond", StringComparison.Ordinal));
        });
        var told = held["notices"]!.AsArray().CountBy(notice => (string)notice!["kind"]!).ToDictionary();
        Assert.Equal(new Dictionary<string, int> { ["bundled"] = each, ["feedback"] = 1, ["fiche-closed"] = 1 }, told);
    }
}
