using System.Text.Json.Nodes;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>A signal's whole way: from who noticed it, through a fiche, to the answer that its giver reads.</summary>
[Collection(HouseCollection.Name)]
public sealed class JourneyTests(RunningHouse house)
{
    [Fact]
    public async Task A_giver_reads_the_answer_to_a_signal_that_went_through_a_fiche()
    {
        using var giver = await house.SignInAsync("giver@caw.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        using var mandatary = await house.SignInAsync("mandatary@kortrijk.test");

        var signal = await Given.SignalAsync(giver, "Oudere huurders wachten maanden op een herstelling van de verwarming.");
        var other = await Given.SignalAsync(giver, "Weer een huurster van tachtig zonder warm water, de eigenaar reageert niet.");
        var labelled = await processor.PutAsync(
            $"/api/v1/signals/{Given.Segment(signal)}/labels",
            new { themes = new[] { "wonen" }, targetGroups = Array.Empty<string>(), nature = "bottleneck" });
        Assert.True((bool)labelled.Is(200)["labelsConfirmed"]!);
        var fiche = (await processor.PostAsync(
            "/api/v1/fiches",
            new { municipality = "kortrijk", title = "Herstellingen bij oudere huurders", signals = new[] { (string)signal["id"]!, (string)other["id"]! } })).Is(201);
        Assert.Equal(1, (int)fiche["independentOrganisations"]!);
        Assert.Equal(2, fiche["signals"]!.AsArray().Count);

        var path = $"/api/v1/fiches/{Given.Segment(fiche.Json)}";
        (await processor.PostAsync($"{path}/feedback", new { text = "De stad spreekt de huisbazen aan." })).Is(200);
        await CompleteAsync(path, processor, mandatary);

        Assert.Equal("closed", (string)(await processor.GetAsync(path)).Is(200)["status"]!);
        var mine = (await giver.GetAsync("/api/v1/me/signals")).Is(200).Items;
        var told = mine.Single(item => (string)item!["id"]! == (string)signal["id"]!)!["timeline"]!.AsArray();
        Assert.Contains(told, line => (string)line!["kind"]! == "feedback" && (string?)line["text"] == "De stad spreekt de huisbazen aan.");
        Assert.All(told, line => Assert.False(string.IsNullOrWhiteSpace((string?)line!["title"])));
    }

    [Fact]
    public async Task A_case_that_is_somebody_else_s_is_not_there()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var strangers = await house.SignInAsync("processor@gent.test");
        using var colleague = await house.SignInAsync("giver@caw.test");
        var signal = await Given.SignalAsync(giver, "Een gezin vindt geen opvang voor na de school.");
        var path = $"/api/v1/signals/{Given.Segment(signal)}";

        foreach (var stranger in new[] { strangers, colleague })
        {
            (await stranger.GetAsync(path)).Is(404, "not-found");
            (await stranger.PostAsync($"{path}/withdraw", new { })).Is(404, "not-found");
        }

        (await giver.GetAsync(path)).Is(200);
    }

    [Fact]
    public async Task An_anonymous_giver_follows_by_a_code_and_is_named_nowhere()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        using var anyone = house.Anyone();
        var signal = (await giver.PostAsync("/api/v1/signals", new
        {
            municipality = "kortrijk",
            text = "De wachtlijst voor een sociale woning is te lang.",
            anonymous = true,
        })).Is(201);

        var followed = (await anyone.PostAsync("/api/v1/follow", new { code = signal.Get<string>("followCode") })).Is(200);

        Assert.Equal(signal.Get<string>("id"), followed.Get<string>("id"));
        var seen = (await processor.GetAsync($"/api/v1/signals/{Given.Segment(signal.Json)}")).Is(200);
        Assert.Null((string?)seen["giverName"]);
        Assert.Null((string?)seen["followCode"]);
        (await anyone.PostAsync("/api/v1/follow", new { code = "AAAA-BBBB-CCCC" })).Is(404, "not-found");
    }

    // In the default process the first outcome leads on towards closure.
    private static async Task CompleteAsync(string path, params Caller[] staff)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!patience.IsCancellationRequested)
        {
            var fiche = (await staff[0].GetAsync(path)).Is(200);
            if ((string)fiche["status"]! != "open")
            {
                return;
            }

            await CompleteOneAsync(path, staff);
        }
    }

    // What goes by itself may still be on its way; then there is nothing to do yet.
    private static async Task CompleteOneAsync(string path, Caller[] staff)
    {
        foreach (var colleague in staff)
        {
            var fiche = await colleague.GetAsync(path);
            var step = fiche.Status == 200
                ? fiche["process"]!["active"]!.AsArray().FirstOrDefault(active => (bool)active!["mayComplete"]!)
                : null;
            if (step is not null)
            {
                var id = ((string)fiche["id"]!).Replace('/', '~');
                (await colleague.PostAsync($"/api/v1/cases/{id}/steps/{step["step"]}", Filled(step))).Is(200);
                return;
            }
        }
    }

    private static JsonObject Filled(JsonNode step)
    {
        var fields = new JsonObject();
        foreach (var field in step["fields"]!.AsArray().Where(field => (bool)field!["required"]!))
        {
            fields[(string)field!["id"]!] = (string)field["type"]! switch
            {
                "text" => "Een antwoord dat lang genoeg is om te bewaren.",
                "number" => JsonNode.Parse($"{field["min"] ?? 1}"),
                "date" => "2026-11-21",
                "boolean" => true,
                "choice" => (string)field["options"]![0]!["id"]!,
                "choices" => new JsonArray((string)field["options"]![0]!["id"]!),
                var type => throw new InvalidOperationException($"No required field is of type {type}."),
            };
        }

        return new JsonObject { ["outcome"] = (string)step["outcomes"]![0]!["id"]!, ["fields"] = fields };
    }
}
