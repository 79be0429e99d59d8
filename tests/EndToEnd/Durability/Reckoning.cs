using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>Compares what people were told with what there is.</summary>
internal static class Reckoning
{
    // Who opens more than a thousand cases in an hour says what for.
    private static readonly (string, string) _purpose = ("Purpose", "check");
    private static readonly ParallelOptions _some = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>What was acknowledged is there once, what was not isn't; and who asks again hears the same.</summary>
    /// <param name="chaos">Who worked; they have stopped.</param>
    /// <param name="processor">Who sees all of it.</param>
    public static async Task IsRightAsync(Chaos chaos, Caller processor)
    {
        var done = chaos.Done.ToList();
        Assert.All(chaos.Deeds.Where(deed => !deed.IsDone), deed => Assert.True(deed.Answer.Status is 409 or 422, $"{deed.Kind}: {deed.Answer.Text}"));
        Assert.All(done.GroupBy(deed => (deed.Case, deed.Version)), same => Assert.Single(same));
        await SameAgainAsync(done);
        await WithEachOnceAsync(chaos, done, processor);
    }

    // Whoever sends it once more gets the first answer, and nothing more happens.
    private static async Task SameAgainAsync(IEnumerable<AskedDeed> done)
    {
        await Parallel.ForEachAsync(done, _some, async (deed, _) =>
        {
            var again = (await deed.AgainAsync()).Is(deed.Answer.Status);
            Assert.Equal(deed.Case, again.Get<string>("id"));
            Assert.Equal(deed.Version, again.Get<long>("version"));
            Assert.Equal(deed.Answer.Get<string>("reference"), again.Get<string>("reference"));
        });
    }

    private static async Task WithEachOnceAsync(Chaos chaos, List<AskedDeed> done, Caller processor)
    {
        var signals = await AllAsync(processor, "signals");
        var fiches = await AllAsync(processor, "fiches");
        var denied = Denied(chaos, signals.Values.Concat(fiches.Values));
        Assert.True(denied is null, $"{denied?.Key} was refused, and happened: {denied?.Answer.Text}");
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

    private static AskedDeed? Denied(Chaos chaos, IEnumerable<JsonNode> there)
    {
        var keys = there.SelectMany(Typed).ToHashSet();
        return chaos.Deeds.FirstOrDefault(deed => !deed.IsDone && keys.Contains(deed.Key));
    }

    private static IEnumerable<string> Ids(IEnumerable<AskedDeed> done, string kind) =>
        done.Where(deed => deed.Kind == kind).Select(deed => deed.Case).Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyDictionary<string, JsonNode>> AllAsync(Caller processor, string kind)
    {
        var all = new ConcurrentDictionary<string, JsonNode>();
        string? after = null;
        do
        {
            var page = (await processor.GetAsync($"/api/v1/{kind}?limit=200&after={after}")).Is(200);
            await Parallel.ForEachAsync(page.Items, _some, async (item, _) => Assert.True(
                all.TryAdd((string)item!["id"]!, (await processor.GetAsync($"/api/v1/{kind}/{Given.Segment(item.AsObject())}", _purpose)).Is(200).Json)));

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
