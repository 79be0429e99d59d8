using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.Document;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Api;

/// <summary>Thousands of requests, made from the API's own document and then spoiled: each has an answer with words, and the store stays whole.</summary>
public sealed class GeneratorTests : IAsyncLifetime
{
    private const int Seed = 20_261_121;
    private readonly RunningHouse _house = new();
    private readonly Dictionary<int, int> _statuses = [];
    private readonly List<string> _faults = [];

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public Task Two_thousand_requests_never_find_a_fault() => ThrowAsync(2_000);

    [Fact]
    [Trait("Category", "Long")]
    public Task Twenty_thousand_requests_never_find_a_fault() => ThrowAsync(20_000);

    private async Task ThrowAsync(int requests)
    {
        using var giver = await _house.SignInAsync("giver@kortrijk.test");
        using var processor = await _house.SignInAsync("processor@kortrijk.test");
        using var admin = await _house.SignInAsync("admin@kortrijk.test");
        using var stranger = await _house.SignInAsync("processor@gent.test");
        using var anyone = _house.Anyone();
        var document = new ApiDocument((await anyone.GetAsync("/openapi/v1.json")).Is(200).Json);
        var known = await KnownAsync(giver, processor);
        var chance = new Random(Seed);
        var hostile = new Hostile(chance, name => known.GetValueOrDefault(name));
        var operations = document.Operations.ToArray();
        Caller[] callers = [giver, processor, processor, processor, admin, stranger, anyone];

        for (var i = 0; i < requests; i++)
        {
            await ThrowOneAsync(i, callers[chance.Next(callers.Length)], operations[chance.Next(operations.Length)], hostile);
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults.Take(20)));
        Assert.True(_statuses.Keys.Count(status => status is >= 200 and < 300) >= 2, "Nothing was ever accepted.");
        Assert.True(_statuses.GetValueOrDefault(400) > requests / 20 && _statuses.GetValueOrDefault(429) < requests / 10, Summary());
        await ProbeAsync(giver, processor);
    }

    private async Task ThrowOneAsync(int number, Caller caller, Operation operation, Hostile hostile)
    {
        var path = hostile.Path(operation);
        var body = operation.Method == "GET" ? null : hostile.Body(operation);
        using var content = body is null ? null : new ByteArrayContent(body);
        if (content is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(hostile.ContentType());
        }

        var reply = await caller.SendAsync(new HttpMethod(operation.Method), path, content, [.. hostile.Headers()]);
        _statuses[reply.Status] = _statuses.GetValueOrDefault(reply.Status) + 1;
        if (FaultOf(reply) is { } fault)
        {
            _faults.Add($"#{number} {operation.Method} {path}: {fault}: {Shown(reply.Text)} for {Shown(body is null ? "" : System.Text.Encoding.UTF8.GetString(body))}");
        }
    }

    private static string? FaultOf(Reply reply) => reply switch
    {
        { Status: >= 500 } => $"status {reply.Status}",
        { Status: >= 400 } when reply.Code is null => $"status {reply.Status} without a code",
        { Status: >= 400 } when reply.Text.Contains("Exception", StringComparison.Ordinal) || reply.Text.Contains("   at ", StringComparison.Ordinal) => "a trace",
        { Status: 204 } => null,
        { Status: < 300 } when !IsJson(reply.Text) => "no JSON",
        _ => null,
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What is really there, so that the requests get past the first door.
    private static async Task<Dictionary<string, string>> KnownAsync(Caller giver, Caller processor)
    {
        var signal = await Given.SignalAsync(giver, "De bushalte bij het woonzorgcentrum is verdwenen.");
        var other = await Given.SignalAsync(giver, "Bewoners geraken niet meer bij de dokter.");
        var fiche = await Given.FicheAsync(processor, "Vervoer voor ouderen", (string)signal["id"]!);
        var step = await Given.OpenStepAsync(processor, fiche);
        var known = new Dictionary<string, string>
        {
            ["body:municipality"] = "\"kortrijk\"",
            ["body:text"] = "\"Er rijdt geen bus meer naar het ziekenhuis.\"",
            ["body:signals"] = new JsonArray((string)signal["id"]!).ToJsonString(),
            ["body:add"] = new JsonArray((string)other["id"]!).ToJsonString(),
            ["body:outcome"] = $"\"{step["outcomes"]![0]!["id"]}\"",
        };
        foreach (var prefix in new[] { "", "/withdraw", "/reopen", "/refer", "/additions", "/helped", "/labels" })
        {
            known[$"/api/v1/signals/{{id}}{prefix}:id"] = Given.Segment(other);
        }

        foreach (var prefix in new[] { "", "/description", "/signals", "/feedback", "/notes", "/publish", "/hide" })
        {
            known[$"/api/v1/fiches/{{id}}{prefix}:id"] = Given.Segment(fiche);
        }

        foreach (var prefix in new[] { "/steps/{step}", "/steps/{step}/assignee", "/notes" })
        {
            known[$"/api/v1/cases/{{id}}{prefix}:id"] = Given.Segment(fiche);
            known[$"/api/v1/cases/{{id}}{prefix}:step"] = (string)step["step"]!;
        }

        return known;
    }

    // Afterwards everything can still be read, page by page, and each case by itself as its list says.
    private async Task ProbeAsync(Caller giver, Caller processor)
    {
        foreach (var kind in new[] { "signals", "fiches" })
        {
            string? after = null;
            do
            {
                var page = (await processor.GetAsync($"/api/v1/{kind}?limit=200&after={after}")).Is(200);
                foreach (var item in page.Items.Take(25))
                {
                    var one = (await processor.GetAsync($"/api/v1/{kind}/{Given.Segment(item!.AsObject())}")).Is(200);
                    Assert.True(one.Get<long>("version") >= (long)item["version"]!);
                    Assert.Equal((string)item["status"]!, one.Get<string>("status"));
                }

                after = (string?)page["next"];
            }
            while (after is not null);
        }

        (await giver.GetAsync("/api/v1/me/data")).Is(200);
        (await giver.GetAsync("/health/ready")).Is(200);
        await Given.SignalAsync(giver, "En daarna kan er nog altijd een signaal bij.");
    }

    private string Summary() => string.Join(", ", _statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}"));

    private static string Shown(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
