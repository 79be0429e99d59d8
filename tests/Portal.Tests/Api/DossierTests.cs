using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Kortrijk and Gent build a dossier together, over HTTP alone.</summary>
[Collection(HouseCollection.Name)]
public sealed class DossierTests(RunningHouse house)
{
    [Fact]
    public async Task A_dossier_is_begun_joined_led_on_and_left()
    {
        using var kortrijk = await house.SignInAsync("processor@kortrijk.test");
        using var gent = await house.SignInAsync("processor@gent.test");
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var ours = await Given.FicheAsync(kortrijk, "Wachten op een woning");
        var theirs = (await gent.PostAsync("/api/v1/fiches", new { municipality = "gent", title = "Te weinig woningen", signals = Array.Empty<string>() })).Is(201).Json;
        var wanted = new { title = "Sociale woningen", fiche = (string)ours["id"]!, fields = new[] { "status", "figures" } };

        var begun = (await kortrijk.PostAsync("/api/v1/dossiers", wanted, ("Idempotency-Key", "dossier-1"))).Is(201);
        Assert.Equal(begun.Get<string>("id"), (await kortrijk.PostAsync("/api/v1/dossiers", wanted, ("Idempotency-Key", "dossier-1"))).Is(201).Get<string>("id"));
        var (id, dossier) = (Given.Segment(begun.Json), $"/api/v1/dossiers/{Given.Segment(begun.Json)}");
        Assert.Equal(dossier, begun.Location!.ToString());
        foreach (var stranger in new[] { gent, giver })
        {
            (await stranger.GetAsync(dossier)).Is(404, "not-found");
            (await stranger.PostAsync($"{dossier}/messages", new { text = "Dag." })).Is(404, "not-found");
            Assert.DoesNotContain((await stranger.GetAsync("/api/v1/dossiers")).Is(200).Items, item => (string)item!["id"]! == begun.Get<string>("id"));
        }

        (await kortrijk.PostAsync($"{dossier}/invitations", new { municipality = "caw" })).Is(422, "municipality-unknown");
        (await kortrijk.PostAsync($"{dossier}/invitations", new { municipality = "gent" })).Is(200);
        var asked = (await gent.GetAsync(dossier)).Is(200);
        Assert.Equal(("invited", "Sociale woningen"), (asked.Get<string>("standing"), asked.Get<string>("title")));
        Assert.Null(asked["figures"]);
        Assert.Null(asked["process"]);
        (await gent.PutAsync($"{dossier}/part", new { fiche = (string)ours["id"]! })).Is(422, "fiche-unknown");
        var joined = (await gent.PutAsync($"{dossier}/part", new { fiche = (string)theirs["id"]!, fields = new[] { "figures" } })).Is(200);
        Assert.Equal(2, (int)joined["figures"]!["municipalities"]!);
        Assert.Null(joined["figures"]!["signals"]);
        Assert.Contains(joined["members"]!.AsArray(), member => (string)member!["municipality"]! == "kortrijk" && (string)member["content"]!["title"]! == "Wachten op een woning");
        Assert.DoesNotContain(joined["members"]!.AsArray(), member => (string)member!["municipality"]! == "kortrijk" && member["fiche"] is not null);
        (await gent.GetAsync($"/api/v1/fiches/{Given.Segment(ours)}")).Is(404, "not-found");
        (await gent.PostAsync($"/api/v1/cases/{id}/steps/gathering", new { outcome = "enough" })).Is(403, "not-allowed");
        var step = (await kortrijk.PostAsync($"/api/v1/cases/{id}/steps/gathering", new { outcome = "enough" })).Is(200);
        Assert.Equal("drafting", (string)Assert.Single(step["process"]!["active"]!.AsArray())!["step"]!);
        (await kortrijk.DeleteAsync($"{dossier}/part")).Is(409, "lead-stays");
        (await kortrijk.PutAsync($"{dossier}/lead", new { municipality = "gent" })).Is(200);
        (await kortrijk.DeleteAsync($"{dossier}/part")).Is(200);
        (await kortrijk.GetAsync(dossier)).Is(404, "not-found");
        var left = (await gent.GetAsync(dossier)).Is(200);
        Assert.Equal(("gent", "gent"), (left.Get<string>("lead"), (string)Assert.Single(left["members"]!.AsArray())!["municipality"]!));
        Assert.Equal(["proposed", "joined", "invited", "joined", "led", "left"], left["lines"]!.AsArray().Select(line => (string)line!["kind"]!));

        var reads = (await kortrijk.GetAsync($"/api/v1/cases/{Given.Segment(ours)}/reads")).Is(200).Items;
        Assert.Contains(reads, read => (string)read!["owner"]! == "gent");
    }
}
