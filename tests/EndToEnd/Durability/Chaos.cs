using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>What was asked for, and the answer that it got in the end.</summary>
/// <param name="Kind">What was done: <c>give</c>, <c>add</c>, <c>open</c>, <c>bundle</c>, <c>complete</c>, <c>tell</c>, <c>note</c>.</param>
/// <param name="By">Who asked.</param>
/// <param name="Path">Where.</param>
/// <param name="Key">Its <c>Idempotency-Key</c>, which stands in what was typed too: nobody else typed that.</param>
/// <param name="Body">What.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AskedDeed(string Kind, Caller By, string Path, string Key, JsonObject Body, Reply Answer)
{
    public bool IsDone => Answer.Status is 200 or 201;

    public string Case => Answer.Get<string>("id");

    public long Version => Answer.Get<long>("version");

    public Task<Reply> AgainAsync() => By.PostAsync(Path, Body, ("Idempotency-Key", Key));
}

/// <summary>People who work all at once, each until the answer is there.</summary>
internal sealed class Chaos(int seed)
{
    private readonly ConcurrentQueue<string> _unbundled = [];
    private readonly ConcurrentDictionary<string, byte> _fiches = [];
    private int _keys;

    public ConcurrentQueue<AskedDeed> Deeds { get; } = [];

    public IEnumerable<AskedDeed> Done => Deeds.Where(deed => deed.IsDone);

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        ", ",
        Deeds.GroupBy(deed => deed.Kind).Select(kind => $"{kind.Key} {kind.Count(deed => deed.IsDone)} of {kind.Count()}{Refused(kind)}"));

    private static string Refused(IEnumerable<AskedDeed> deeds)
    {
        var codes = deeds.Where(deed => !deed.IsDone).GroupBy(deed => deed.Answer.Code).Select(code => $"{code.Key} {code.Count()}").ToList();
        return codes.Count == 0 ? "" : $" ({string.Join("; ", codes)})";
    }

    /// <summary>Gives signals, and adds to them.</summary>
    public async Task GiveAsync(Caller giver, int number, Func<bool> enough)
    {
        var chance = new Random(seed + number);
        var own = new List<string>();
        while (!enough())
        {
            if (own.Count > 0 && chance.Next(4) == 0)
            {
                await AskAsync("add", giver, $"/api/v1/signals/{own[chance.Next(own.Count)]}/additions", key => new() { ["text"] = $"Nog iets: {key}." });
            }
            else if (await AskAsync("give", giver, "/api/v1/signals", key => new() { ["municipality"] = "kortrijk", ["text"] = $"De huurders wachten op een herstelling: {key}." }) is { IsDone: true } given)
            {
                own.Add(Segment(given.Case));
                _unbundled.Enqueue(given.Case);
            }
        }
    }

    /// <summary>Opens fiches, and leads them to their end.</summary>
    public async Task ProcessAsync(Caller processor, int number, Func<bool> enough)
    {
        var chance = new Random(seed - number);
        while (!enough())
        {
            var fiche = _fiches.Keys.OrderBy(_ => chance.Next()).FirstOrDefault();
            await (fiche is null || chance.Next(5) == 0 ? OpenAsync(processor, chance)
                : chance.Next(4) switch
                {
                    0 => BundleAsync(processor, fiche, chance),
                    1 => AskAsync("tell", processor, $"/api/v1/fiches/{fiche}/feedback", key => new() { ["text"] = $"We doen er iets aan: {key}." }),
                    2 => AskAsync("note", processor, $"/api/v1/cases/{fiche}/notes", key => new() { ["text"] = $"Gebeld: {key}." }),
                    _ => CompleteAsync(processor, fiche),
                });
        }
    }

    private async Task OpenAsync(Caller processor, Random chance)
    {
        var signals = Unbundled(chance.Next(1, 5));
        var opened = await AskAsync("open", processor, "/api/v1/fiches", key => new()
        {
            ["municipality"] = "kortrijk", ["title"] = $"Fiche {key}", ["signals"] = signals,
        });
        if (opened.IsDone)
        {
            _fiches[Segment(opened.Case)] = 0;
        }
    }

    private Task BundleAsync(Caller processor, string fiche, Random chance) =>
        Unbundled(chance.Next(1, 4)) is { Count: > 0 } signals
            ? AskAsync("bundle", processor, $"/api/v1/fiches/{fiche}/signals", _ => new() { ["add"] = signals })
            : Task.CompletedTask;

    // The first step that is open, whoever else may be at it.
    private async Task CompleteAsync(Caller processor, string fiche)
    {
        var now = (await processor.GetAsync($"/api/v1/fiches/{fiche}")).Is(200);
        if (now["process"]!["active"]!.AsArray().FirstOrDefault(step => (bool)step!["mayComplete"]!) is { } step)
        {
            await AskAsync("complete", processor, $"/api/v1/cases/{fiche}/steps/{step["step"]}", key => Steps.Filled(step, $"Zo is het beslist: {key}."));
        }
    }

    private async Task<AskedDeed> AskAsync(string kind, Caller by, string path, Func<string, JsonObject> body)
    {
        var key = $"{kind}-{Letters(Interlocked.Increment(ref _keys))}-once";
        var deed = new AskedDeed(kind, by, path, key, body(key), new Reply(0, null, "", null, null, null, new Dictionary<string, string>()));
        deed = deed with { Answer = await deed.AgainAsync() };
        Deeds.Enqueue(deed);
        return deed;
    }

    private JsonArray Unbundled(int most)
    {
        var signals = new JsonArray();
        while (signals.Count < most && _unbundled.TryDequeue(out var signal))
        {
            signals.Add(signal);
        }

        return signals;
    }

    // In figures it might look like somebody's telephone number.
    private static string Letters(int number) => string.Concat($"{number:D5}".Select(digit => (char)('a' + digit - '0')));

    private static string Segment(string id) => id.Replace('/', '~');
}
