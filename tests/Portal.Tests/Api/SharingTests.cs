using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Kortrijk shares a fiche with Gent, over HTTP alone: chosen, read, answered, noted who read, withdrawn.</summary>
[Collection(HouseCollection.Name)]
public sealed class SharingTests(RunningHouse house)
{
    private const string Kortrijk = "processor@kortrijk.test";
    private const string Gent = "processor@gent.test";

    [Fact]
    public async Task A_fiche_is_shared_read_answered_and_withdrawn_and_the_sender_sees_who_read_it()
    {
        using var sender = await house.SignInAsync(Kortrijk);
        using var receiver = await house.SignInAsync(Gent);
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var signal = await Given.SignalAsync(giver, "Gezinnen wachten twee jaar op een sociale woning.");
        var fiche = await Given.FicheAsync(sender, "Wachten op een woning", (string)signal["id"]!);
        var path = $"/api/v1/fiches/{Given.Segment(fiche)}";
        var wanted = new { to = "gent", fields = new[] { "status", "figures" }, signals = new[] { (string)signal["id"]! }, note = "Zien jullie dit ook?" };

        var shared = (await sender.PostAsync($"{path}/shares", wanted, ("Idempotency-Key", "delen-1"))).Is(201);
        var share = $"/api/v1/shares/{Given.Segment(shared.Json)}";
        Assert.Equal(share, shared.Location!.ToString());
        Assert.Equal(shared.Get<string>("id"), (await sender.PostAsync($"{path}/shares", wanted, ("Idempotency-Key", "delen-1"))).Is(201).Get<string>("id"));

        var seen = (await receiver.GetAsync(share)).Is(200);
        Assert.Equal("Wachten op een woning", (string)seen["content"]!["title"]!);
        Assert.Equal("open", (string)seen["content"]!["status"]!);
        Assert.Null(seen["content"]!["description"]);
        Assert.Null(seen["content"]!["figures"]!["signals"]);
        Assert.Equal("Gezinnen wachten twee jaar op een sociale woning.", (string)Assert.Single(seen["content"]!["signals"]!.AsArray())!["text"]!);
        Assert.Null(seen["fiche"]);
        (await receiver.GetAsync(path)).Is(404, "not-found");
        Assert.Contains((await receiver.GetAsync("/api/v1/me/shares")).Is(200).Items, item => (string)item!["id"]! == shared.Get<string>("id"));
        (await receiver.PostAsync($"{share}/answers", new { text = "Wij zien dit ook." })).Is(200);
        (await receiver.DeleteAsync(share)).Is(403, "not-allowed");

        var seers = (await sender.GetAsync($"/api/v1/cases/{Given.Segment(fiche)}/who")).Is(200).Items;
        Assert.Contains(seers, seer => (string?)seer!["house"] == "gent" && ((string)seer["why"]!).Contains("gedeeld", StringComparison.Ordinal));
        var reads = (await sender.GetAsync($"/api/v1/cases/{Given.Segment(fiche)}/reads")).Is(200).Items;
        Assert.Contains(reads, read => (string)read!["owner"]! == "gent" && (string)read["role"]! == "processor" && (string)read["purpose"]! == "work");
        (await receiver.GetAsync($"/api/v1/cases/{Given.Segment(fiche)}/reads")).Is(404, "not-found");

        (await sender.DeleteAsync(share)).Is(200);
        Assert.DoesNotContain((await sender.GetAsync($"/api/v1/cases/{Given.Segment(fiche)}/who")).Is(200).Items, seer => (string?)seer!["house"] == "gent");
        var after = (await receiver.GetAsync(share)).Is(200);
        Assert.Equal("revoked", after.Get<string>("standing"));
        Assert.Null(after["content"]);
        Assert.Null(after["note"]);
        Assert.Empty(after["messages"]!.AsArray());
        (await receiver.PostAsync($"{share}/answers", new { text = "Dag." })).Is(403, "not-allowed");
    }

    [Fact]
    public async Task Who_may_not_share_hears_that_there_is_nothing_and_a_wrong_wish_is_refused()
    {
        using var sender = await house.SignInAsync(Kortrijk);
        using var other = await house.SignInAsync(Gent);
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var fiche = Given.Segment(await Given.FicheAsync(sender, "Niet om te delen"));

        foreach (var stranger in new[] { other, giver })
        {
            (await stranger.PostAsync($"/api/v1/fiches/{fiche}/shares", new { to = "gent" })).Is(404, "not-found");
            Assert.Empty((await stranger.GetAsync($"/api/v1/fiches/{fiche}/shares")).Is(200).Items);
        }

        (await sender.PostAsync($"/api/v1/fiches/{fiche}/shares", new { to = "kortrijk" })).Is(422, "share-with-oneself");
        (await sender.PostAsync($"/api/v1/fiches/{fiche}/shares", new { to = "caw" })).Is(422, "municipality-unknown");
        (await sender.PostAsync($"/api/v1/fiches/{fiche}/shares", new { to = "gent", until = "2020-01-01" })).Is(422, "share-over-already");
        (await sender.PostAsync($"/api/v1/fiches/{fiche}/shares", new { to = "gent", fields = new[] { "givers" } })).Is(400);
        (await sender.PostAsync("/api/v1/fiches/kortrijk~fiche~7Q2MXK4T9BCD/shares", new { to = "gent" })).Is(404, "not-found");
    }

    [Fact]
    public async Task A_giver_sees_in_what_quality_their_signal_was_read_and_what_for()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var processor = await house.SignInAsync(Kortrijk);
        using var admin = await house.SignInAsync("admin@kortrijk.test");
        var signal = Given.Segment(await Given.SignalAsync(giver, "De bib is moeilijk te bereiken."));
        var codes = (await processor.GetAsync("/api/v1/me")).Is(200)["purposes"]!.AsArray().Select(code => (string)code!);
        Assert.Equal(["check", "policy", "question", "work"], codes);

        (await processor.GetAsync($"/api/v1/signals/{signal}", ("Purpose", "question"))).Is(200);
        (await processor.GetAsync($"/api/v1/signals/{signal}", ("Purpose", "curiosity"))).Is(400, "purpose-not-valid");

        var read = Assert.Single((await giver.GetAsync($"/api/v1/cases/{signal}/reads")).Is(200).Items)!;
        Assert.Equal(("kortrijk", "processor", "question"), ((string)read["owner"]!, (string)read["role"]!, (string)read["purpose"]!));
        Assert.Null(read["name"]);
        Assert.NotNull(Assert.Single((await admin.GetAsync($"/api/v1/cases/{signal}/reads")).Is(200).Items)!["name"]);
        (await admin.GetAsync("/api/v1/municipalities/kortrijk/unusual-reads")).Is(200);
        (await processor.GetAsync("/api/v1/municipalities/kortrijk/unusual-reads")).Is(404, "not-found");
    }
}
