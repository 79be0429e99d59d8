using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Municipalities that draw their own process, with steps that the program has never heard of.</summary>
public sealed class OwnProcessTests : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Two_municipalities_each_go_their_own_way()
    {
        // Given
        var (kortrijk, gent) = (new Drawn("wijkronde"), new Drawn("rondvraag", "klankbord"));
        await PublishAsync("kortrijk", kortrijk);
        await PublishAsync("gent", gent);

        // When
        using var ofKortrijk = await _house.SignInAsync("processor@kortrijk.test");
        using var ofGent = await _house.SignInAsync("processor@gent.test");
        var (one, other) = (await OpenAsync(ofKortrijk, "kortrijk"), await OpenAsync(ofGent, "gent"));

        // Then
        Assert.Equal([kortrijk.Tasks[0]], await ActiveAsync(ofKortrijk, one));
        Assert.Equal([gent.Tasks[0]], await ActiveAsync(ofGent, other));
        (await CompleteAsync(ofKortrijk, one, gent.Tasks[0])).Is(409, "step-not-active");
        await WalkAsync(ofKortrijk, one, kortrijk);
        await WalkAsync(ofGent, other, gent);
    }

    [Fact]
    public async Task A_fiche_keeps_the_version_that_it_began_with()
    {
        // Given
        var (first, second) = (new Drawn("wijkronde"), new Drawn("rondvraag", "klankbord"));
        var before = await PublishAsync("kortrijk", first);
        using var processor = await _house.SignInAsync("processor@kortrijk.test");
        var old = await OpenAsync(processor, "kortrijk");

        // When
        var after = await PublishAsync("kortrijk", second with { Id = first.Id });
        var young = await OpenAsync(processor, "kortrijk");

        // Then
        Assert.True(after > before);
        Assert.Equal(before, await VersionAsync(processor, old));
        Assert.Equal(after, await VersionAsync(processor, young));
        Assert.Equal([second.Tasks[0]], await ActiveAsync(processor, young));
        await WalkAsync(processor, old, first);
        await WalkAsync(processor, young, second);
    }

    private async Task<int> PublishAsync(string municipality, Drawn drawn)
    {
        using var admin = await _house.SignInAsync($"admin@{municipality}.test");
        var path = $"/api/v1/municipalities/{municipality}/processes/fiche";
        (await admin.PutAsync($"{path}/draft", drawn.File())).Is(200);
        var verdict = (await admin.PostAsync($"{path}/check")).Is(200);
        Assert.True((bool)verdict["sound"]!, verdict.Text);
        var published = (await admin.PostAsync($"{path}/publish")).Is(200);
        Assert.Equal(municipality, published.Get<string>("owner"));
        return published.Get<int>("version");
    }

    private static async Task<string> OpenAsync(Caller processor, string municipality)
    {
        var fiche = (await processor.PostAsync("/api/v1/fiches", new { municipality, title = "Een vraag uit de wijk" })).Is(201).Json;
        await Given.OpenStepAsync(processor, fiche);
        return Given.Segment(fiche);
    }

    private static async Task<string[]> ActiveAsync(Caller processor, string fiche) =>
        [.. (await processor.GetAsync($"/api/v1/fiches/{fiche}")).Is(200)["process"]!["active"]!.AsArray().Select(step => (string)step!["step"]!)];

    private static async Task<int> VersionAsync(Caller processor, string fiche) =>
        (int)(await processor.GetAsync($"/api/v1/fiches/{fiche}")).Is(200)["process"]!["version"]!;

    private static async Task WalkAsync(Caller processor, string fiche, Drawn drawn)
    {
        foreach (var step in drawn.Tasks.Append(drawn.Answer))
        {
            Assert.Equal([step], await ActiveAsync(processor, fiche));
            (await CompleteAsync(processor, fiche, step)).Is(200);
        }

        Assert.Equal("closed", (await processor.GetAsync($"/api/v1/fiches/{fiche}")).Is(200).Get<string>("status"));
    }

    private static Task<Reply> CompleteAsync(Caller processor, string fiche, string step) => processor.PostAsync(
        $"/api/v1/cases/{fiche}/steps/{step}",
        new { outcome = $"na-{step}", fields = new Dictionary<string, string> { [$"veld-{step}"] = "Een antwoord dat lang genoeg is." } });

    // Names that are made here: no line of the program can know them.
    private sealed record Drawn(params string[] Names)
    {
        private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

        public string Id { get; init; } = $"eigen-{Guid.NewGuid():N}"[..20];

        public string[] Tasks => [.. Names.Select(name => $"{name}-{_mark}")];

        public string Answer => $"antwoord-{_mark}";

        public JsonObject File() => new()
        {
            ["id"] = Id,
            ["kind"] = "fiche",
            ["title"] = Told("Eigen proces"),
            ["start"] = $"begin-{_mark}",
            ["reopensAt"] = Tasks[0],
            ["steps"] = new JsonArray(
            [
                Step($"begin-{_mark}", "intake", Tasks[0], worked: false),
                .. Tasks.Select((task, i) => Step(task, "task", i + 1 < Tasks.Length ? Tasks[i + 1] : Answer, worked: true)),
                Step(Answer, "feedback", $"einde-{_mark}", worked: true),
                new JsonObject { ["id"] = $"einde-{_mark}", ["kind"] = "close", ["title"] = Told("Einde") },
            ]),
        };

        private static JsonObject Step(string id, string kind, string to, bool worked)
        {
            var step = new JsonObject
            {
                ["id"] = id,
                ["kind"] = kind,
                ["title"] = Told(id),
                ["outcomes"] = new JsonArray(new JsonObject { ["id"] = $"na-{id}", ["title"] = Told("Verder"), ["to"] = to }),
            };
            if (worked)
            {
                step["by"] = new JsonArray("processor");
                step["term"] = 10;
                step["fields"] = new JsonArray(Field(id, kind));
            }

            return step;
        }

        private static JsonObject Field(string step, string kind)
        {
            var field = new JsonObject { ["id"] = $"veld-{step}", ["type"] = "text", ["title"] = Told("Wat?"), ["required"] = true };
            if (kind == "feedback")
            {
                field["tells"] = true;
            }

            return field;
        }

        private static JsonObject Told(string words) => new() { ["nl"] = words, ["en"] = words };
    }
}
