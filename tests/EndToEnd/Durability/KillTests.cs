using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>
/// Several clients who send again until there is an answer, and a process that is killed under their hands: what was
/// acknowledged is there once, and nothing is there twice.
/// </summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class KillTests(FurnishedStore furnished, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20_261_122;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kills-");
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly Random _chance = new(Seed);
    private readonly Chaos _chaos = new(Seed);
    private ServedPortal _portal = null!;

    public async Task InitializeAsync() => _portal = await ServedPortal.ServeAsync(furnished.CopyTo(_folder.FullName));

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        _patience.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public Task Killed_four_times_nothing_acknowledged_is_lost_or_doubled() => RunAsync(kills: 4, verifyEach: 2, mostBetween: 80);

    [Fact]
    [Trait("Category", "Long")]
    public Task Killed_twenty_five_times_nothing_acknowledged_is_lost_or_doubled() => RunAsync(kills: 25, verifyEach: 5, mostBetween: 250);

    private async Task RunAsync(int kills, int verifyEach, int mostBetween)
    {
        var stop = false;
        var working = new List<Task>();
        for (var number = 1; number <= 3; number++)
        {
            working.Add(_chaos.GiveAsync(await _portal.SignInAsync($"giver{number}"), number, () => Volatile.Read(ref stop)));
        }

        for (var number = 1; number <= 2; number++)
        {
            working.Add(_chaos.ProcessAsync(await _portal.SignInAsync($"processor{number}"), number, () => Volatile.Read(ref stop)));
        }

        for (var kill = 1; kill <= kills; kill++)
        {
            await KillAsync(kill % verifyEach == 0, mostBetween);
        }

        await _portal.Sent.ComeAsync(50, _patience.Token);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(working).WaitAsync(_patience.Token);
        await CompareAsync();
        Assert.True(_portal.Lost >= kills, "The process was never killed while somebody waited for it.");
    }

    // At any moment: after any number of sendings, and any part of what one takes.
    private async Task KillAsync(bool verify, int mostBetween)
    {
        await _portal.Sent.ComeAsync(_chance.Next(10, mostBetween), _patience.Token);
        var spin = TimeSpan.FromMicroseconds(_chance.Next(8_000));
        for (var since = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(since) < spin;)
        {
            await Task.Yield();
        }

        await _portal.KillAsync();
        if (verify)
        {
            await _portal.VerifyAsync();
        }

        await _portal.StartAsync();
    }

    private async Task CompareAsync()
    {
        var done = _chaos.Done.ToList();
        output.WriteLine($"Seed {Seed}: {_portal.Sent.Count} sendings, {_portal.Lost} without an answer, {_portal.Postponed} told to wait; "
            + $"{string.Join(", ", _chaos.Deeds.GroupBy(deed => deed.Kind).Select(kind => $"{kind.Key} {kind.Count(deed => deed.IsDone)} of {kind.Count()}"))}.");
        Assert.All(_chaos.Deeds.Where(deed => !deed.IsDone), deed => Assert.True(deed.Answer.Status is 409 or 422, $"{deed.Kind}: {deed.Answer.Text}"));
        Assert.All(done.GroupBy(deed => (deed.Case, deed.Version)), same => Assert.Single(same));
        await SameAgainAsync(done);
        await WithEachOnceAsync(done);
        await _portal.VerifyAsync();
        Assert.Equal(0, await _portal.StopAsync());
        await _portal.VerifyAsync();
    }

    // Whoever sends it once more gets the first answer, and nothing more happens.
    private static async Task SameAgainAsync(IEnumerable<AskedDeed> done)
    {
        foreach (var deed in done)
        {
            var again = (await deed.AgainAsync()).Is(deed.Answer.Status);
            Assert.Equal(deed.Case, again.Get<string>("id"));
            Assert.Equal(deed.Version, again.Get<long>("version"));
            Assert.Equal(deed.Answer.Get<string>("reference"), again.Get<string>("reference"));
        }
    }

    private async Task WithEachOnceAsync(List<AskedDeed> done)
    {
        using var processor = await _portal.SignInAsync("processor1");
        var signals = await AllAsync(processor, "signals");
        var fiches = await AllAsync(processor, "fiches");
        Assert.Equal(Ids(done, "give"), signals.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Ids(done, "open"), fiches.Keys.Order(StringComparer.Ordinal));
        Assert.All(done, deed => Assert.InRange(deed.Version, 1, (long)(signals.GetValueOrDefault(deed.Case) ?? fiches[deed.Case])["version"]!));

        // What was typed bears its key: each key that was acknowledged is read once, and no other.
        var read = signals.Values.Concat(fiches.Values).SelectMany(Typed).ToList();
        var typed = done.Where(deed => deed.Kind != "bundle").Select(deed => deed.Key).Order(StringComparer.Ordinal);
        Assert.Equal(typed, read.Order(StringComparer.Ordinal));
        Assert.All(done.Where(deed => deed.Kind is "open" or "bundle"), deed => Assert.All(
            (deed.Body["add"] ?? deed.Body["signals"])!.AsArray(),
            signal => Assert.Single(fiches[deed.Case]["signals"]!.AsArray(), inIt => (string)inIt! == (string)signal!)));
        Assert.Equal(
            done.Sum(deed => (deed.Body["add"] ?? deed.Body["signals"])?.AsArray().Count ?? 0),
            fiches.Values.Sum(fiche => fiche["signals"]!.AsArray().Count));
    }

    private static IEnumerable<string> Ids(IEnumerable<AskedDeed> done, string kind) =>
        done.Where(deed => deed.Kind == kind).Select(deed => deed.Case).Order(StringComparer.Ordinal);

    private static async Task<Dictionary<string, JsonNode>> AllAsync(Caller processor, string kind)
    {
        var all = new Dictionary<string, JsonNode>();
        string? after = null;
        do
        {
            var page = (await processor.GetAsync($"/api/v1/{kind}?limit=200&after={after}")).Is(200);
            foreach (var item in page.Items)
            {
                all.Add((string)item!["id"]!, (await processor.GetAsync($"/api/v1/{kind}/{Given.Segment(item.AsObject())}")).Is(200).Json);
            }

            after = (string?)page["next"];
        }
        while (after is not null);
        return all;
    }

    // Titles, texts, answers to steps, and the lines of the case's own story.
    private static IEnumerable<string> Typed(JsonNode item)
    {
        var texts = new List<string?> { (string?)item["title"] };
        texts.AddRange((item["answers"]?.AsArray() ?? []).SelectMany(step => step!["fields"]!.AsArray()).Select(field => (string?)field!["value"]));
        texts.AddRange(item["timeline"]!.AsArray().Where(line => IsOwn(item, line!)).Select(line => (string?)line!["text"]));
        return texts.OfType<string>().Where(text => text.Contains("-once", StringComparison.Ordinal)).Select(Key);
    }

    // A signal shows the feedback of its fiches too, and a step's message is both an answer and feedback.
    private static bool IsOwn(JsonNode item, JsonNode line) =>
        (string)line["kind"]! != "feedback"
        || (item["answers"] is not null && !((string?)line["text"])!.Contains("complete-", StringComparison.Ordinal));

    private static string Key(string text) => text.Split(' ')[^1].TrimEnd('.');
}
