using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>People, processes, masking, triage, public figures.</summary>
[Collection(HouseCollection.Name)]
public sealed class ManagingTests(RunningHouse house)
{
    [Fact]
    public async Task An_admin_invites_somebody_who_chooses_a_password_and_is_dismissed_again()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var newcomer = house.Anyone();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var invite = new { name = "Nieuwe Collega", email = "nieuw@gent.test", capacity = "gent/processor" };

        var invited = (await admin.PostAsync("/api/v1/people", invite, key)).Is(201);
        (await newcomer.PostAsync("/api/v1/password", new { link = invited.Get<string>("link"), password = "kort" })).Is(400, "not-valid");
        (await newcomer.PostAsync("/api/v1/password", new { link = invited.Get<string>("link"), password = RunningHouse.Password })).Is(204);
        (await newcomer.PostAsync("/api/v1/password", new { link = invited.Get<string>("link"), password = RunningHouse.Password })).Is(422, "link-not-valid");
        await newcomer.SignInAsync("nieuw@gent.test", RunningHouse.Password);
        (await newcomer.GetAsync("/api/v1/signals?municipality=gent")).Is(200);

        Assert.Equal(invited.Get<string>("id"), (await admin.PostAsync("/api/v1/people", invite, key)).Is(201).Get<string>("id"));
        Assert.Contains((await admin.GetAsync("/api/v1/owners/gent/people")).Is(200).Items, person => (string)person!["email"]! == "nieuw@gent.test");
        (await admin.DeleteAsync($"/api/v1/people/{invited.Get<string>("id")}/capacities/gent/processor")).Is(200);
        (await admin.DeleteAsync($"/api/v1/people/{invited.Get<string>("id")}/capacities/gent/nonsense")).Is(404, "not-found");
    }

    [Fact]
    public async Task Only_an_admin_of_the_place_invites()
    {
        using var processor = await house.SignInAsync("processor@gent.test");
        using var stranger = await house.SignInAsync("admin@kortrijk.test");
        var invite = new { name = "Iemand", email = "iemand@gent.test", capacity = "gent/admin" };

        (await processor.PostAsync("/api/v1/people", invite)).Is(403, "not-allowed");
        (await stranger.PostAsync("/api/v1/people", invite)).Is(403, "not-allowed");
    }

    [Fact]
    public async Task A_municipality_draws_checks_and_publishes_its_own_process()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        const string path = "/api/v1/municipalities/gent/processes/fiche";
        var before = (await admin.GetAsync(path)).Is(200);
        var drawing = before["current"]!.DeepClone().AsObject();

        Assert.True((bool)(await admin.PostAsync($"{path}/check", drawing)).Is(200)["sound"]!);
        (await admin.RawAsync(HttpMethod.Put, $"{path}/draft", "{ not json")).Is(400, "json-not-valid");
        var faulty = drawing.DeepClone().AsObject();
        faulty["start"] = "nergens";
        var verdict = (await admin.PostAsync($"{path}/check", faulty)).Is(200);
        Assert.False((bool)verdict["sound"]!);
        Assert.All(verdict["faults"]!.AsArray(), fault => Assert.False(string.IsNullOrWhiteSpace((string?)fault!["message"])));

        (await admin.PutAsync($"{path}/draft", faulty)).Is(200);
        var refused = (await admin.PostAsync($"{path}/publish")).Is(422, "process-unsound");
        Assert.NotEmpty(refused["faults"]!.AsArray());
        (await admin.PutAsync($"{path}/draft", drawing)).Is(200);
        var published = (await admin.PostAsync($"{path}/publish")).Is(200);
        Assert.Equal("gent", published.Get<string>("owner"));

        using var processor = await house.SignInAsync("processor@gent.test");
        var fiche = (await processor.PostAsync("/api/v1/fiches", new { municipality = "gent", title = "Een fiche van Gent" })).Is(201);
        Assert.Equal(published.Get<int>("version"), (int)fiche["process"]!["version"]!);
    }

    [Fact]
    public async Task A_text_is_masked_for_good()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        using var stranger = await house.SignInAsync("processor@gent.test");
        var signal = await Given.SignalAsync(giver, "De buurvrouw Germaine Verfaillie is gevallen op het voetpad.");
        var path = $"/api/v1/signals/{Given.Segment(signal)}";
        var text = (string)(await processor.GetAsync(path)).Is(200)["textId"]!;

        (await stranger.PostAsync($"/api/v1/texts/{text}/mask", new { })).Is(404, "not-found");
        (await processor.PostAsync($"/api/v1/texts/{text}/mask", new { ranges = new[] { new { start = 13, length = 19 } } })).Is(200);

        var masked = (await processor.GetAsync(path)).Is(200).Get<string>("text");
        Assert.DoesNotContain("Germaine", masked, StringComparison.Ordinal);
        Assert.Contains("gevallen", masked, StringComparison.Ordinal);
        (await processor.PostAsync($"/api/v1/texts/{new string('A', 32)}/mask", new { })).Is(404, "not-found");
    }

    [Fact]
    public async Task Triage_tells_without_storing()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var body = new { municipality = "kortrijk", text = "Huurders met een huurachterstand worden uit hun woning gezet, bel 0471 23 45 67." };

        var read = (await processor.PostAsync("/api/v1/triage", body)).Is(200);

        Assert.Contains(read["themes"]!.AsArray(), theme => (string)theme!["id"]! == "wonen" && theme["evidence"]!.AsArray().Count > 0);
        Assert.Single(read["personalData"]!.AsArray());
        (await giver.PostAsync("/api/v1/triage", body)).Is(404, "not-found");
    }

    [Fact]
    public async Task Anyone_may_see_what_is_public()
    {
        using var anyone = house.Anyone();

        Assert.Equal("Kortrijk", (await anyone.GetAsync("/api/v1/public/kortrijk")).Is(200).Get<string>("name"));
        (await anyone.GetAsync("/api/v1/public/kortrijk/figures")).Is(200);
        (await anyone.GetAsync("/api/v1/public/kortrijk/fiches")).Is(200);
        Assert.True((await anyone.GetAsync("/api/v1/vocabulary")).Is(200)["themes"]!.AsArray().Count >= 20);
        Assert.Equal("ready", (await anyone.GetAsync("/health/ready")).Is(200).Get<string>("status"));
        var live = (await anyone.GetAsync("/health/live")).Is(200);
        Assert.Equal("interpreter", live.Get<string>("engine"));
        Assert.NotEmpty(live["parts"]!.AsArray());
    }

    [Fact]
    public async Task Everything_that_is_held_about_somebody_is_theirs_to_have()
    {
        using var giver = await house.SignInAsync("giver@gent.test");
        var signal = (await giver.PostAsync("/api/v1/signals", new { municipality = "gent", text = "Te weinig zitbanken langs de Leie." })).Is(201);

        var data = (await giver.GetAsync("/api/v1/me/data")).Is(200);

        Assert.Equal("giver@gent.test", (string)data["person"]!["email"]!);
        Assert.Contains(data["signals"]!.AsArray(), item => (string)item!["id"]! == signal.Get<string>("id"));
    }

    [Fact]
    public async Task A_signal_is_bundled_taken_out_referred_withdrawn_and_reopened()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var signal = await Given.SignalAsync(giver, "Een gezin slaapt in de auto.");
        var path = $"/api/v1/signals/{Given.Segment(signal)}";
        var fiche = await Given.FicheAsync(processor, "Thuisloosheid", (string)signal["id"]!);
        var bundle = $"/api/v1/fiches/{Given.Segment(fiche)}/signals";

        (await processor.PostAsync(bundle, new { remove = new[] { (string)signal["id"]! } })).Is(422, "text-too-short");
        var emptied = (await processor.PostAsync(bundle, new { remove = new[] { (string)signal["id"]! }, reason = "Gaat over iets anders." })).Is(200);
        Assert.Empty(emptied["signals"]!.AsArray());
        (await processor.PostAsync(bundle, new { add = new[] { "gent/signal/AAAAAAAAAAAA" } })).Is(422, "signal-unknown");
        Assert.Equal("withdrawn", (await giver.PostAsync($"{path}/withdraw", new { reason = "Opgelost." })).Is(200).Get<string>("status"));
        Assert.Equal("open", (await giver.PostAsync($"{path}/reopen", new { reason = "Toch niet." })).Is(200).Get<string>("status"));
        (await giver.PostAsync($"{path}/refer", new { reason = "Naar het OCMW." })).Is(403, "not-allowed");
        Assert.Equal("referred", (await processor.PostAsync($"{path}/refer", new { reason = "Het OCMW belt dit gezin." })).Is(200).Get<string>("status"));
        (await giver.PostAsync($"{path}/helped", new { helped = "yes" })).Is(200);
    }
}
