using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>An organisation takes part in Gent, over HTTP alone: asked, approved, mandated, taken back, ended.</summary>
[Collection(HouseCollection.Name)]
public sealed class PartnershipTests(RunningHouse house)
{
    private static readonly (string, string) _asProcessor = ("Act-As", "caw/processor");
    private static readonly (string, string) _asAdmin = ("Act-As", "caw/admin");

    [Fact]
    public async Task An_organisation_takes_part_reads_by_its_mandate_and_no_longer_when_that_was_taken_back()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var processor = await house.SignInAsync("processor@gent.test");
        using var giver = await house.SignInAsync("giver@gent.test");
        using var partner = await house.SignInAsync("processor@caw.test");
        using var stranger = await house.SignInAsync("processor@kortrijk.test");

        var asked = (await partner.PostAsync("/api/v1/municipalities/gent/partnerships", new { motivation = "Wij willen meedoen." }, _asProcessor)).Is(200);
        Assert.Equal("requested", asked.Get<string>("standing"));
        var partnership = $"/api/v1/partnerships/{Given.Segment(asked.Json)}";
        (await partner.PostAsync("/api/v1/municipalities/gent/partnerships", new { motivation = "Nog eens." }, _asProcessor)).Is(409, "already-there");
        (await partner.PostAsync($"{partnership}/approve", new { }, _asProcessor)).Is(403, "not-allowed");
        (await stranger.GetAsync(partnership)).Is(404, "not-found");
        (await stranger.PostAsync($"{partnership}/approve", new { })).Is(404, "not-found");
        (await admin.PostAsync($"{partnership}/approve", new { })).Is(200);

        var signal = Given.Segment((await giver.PostAsync("/api/v1/signals", new { municipality = "gent", text = "Mantelzorgers krijgen nergens gehoor." })).Is(201).Json);
        (await partner.GetAsync($"/api/v1/signals/{signal}", _asProcessor)).Is(404, "not-found");
        var mandate = new { deeds = new[] { "read", "analyse" }, themes = new[] { "mantelzorg" }, from = "2020-01-01", until = "2024-12-30", legalGround = "Overeenkomst" };
        (await admin.PostAsync($"{partnership}/mandates", mandate)).Is(422, "mandate-over-already");
        (await admin.PostAsync($"{partnership}/mandates", mandate with { from = Today(), until = Today(30) })).Is(200);
        (await partner.GetAsync($"/api/v1/signals/{signal}", _asProcessor)).Is(404, "not-found");
        (await processor.PutAsync($"/api/v1/signals/{signal}/labels", new { themes = new[] { "mantelzorg" }, targetGroups = Array.Empty<string>(), nature = "bottleneck" })).Is(200);

        var seen = (await partner.GetAsync($"/api/v1/signals/{signal}", _asProcessor)).Is(200);
        Assert.Null(seen["giverName"]);
        Assert.Null(seen["organisation"]);
        Assert.Equal(1, Assert.Single((await partner.GetAsync("/api/v1/me")).Is(200)["mandates"]!.AsArray())!["mandate"]!["id"]!.GetValue<int>());
        Assert.Single((await partner.GetAsync("/api/v1/signals?municipality=gent", _asProcessor)).Is(200).Items);
        (await partner.PutAsync($"/api/v1/signals/{signal}/labels", new { themes = new[] { "wonen" }, targetGroups = Array.Empty<string>(), nature = "bottleneck" }, _asProcessor)).Is(403, "not-allowed");
        (await partner.PostAsync($"/api/v1/signals/{signal}/hand-over", new { reason = "Daarom." }, _asProcessor)).Is(403, "not-allowed");

        var seers = (await processor.GetAsync($"/api/v1/cases/{signal}/who")).Is(200).Items;
        Assert.Equal(["giver", "processor", "processor"], seers.Select(seer => (string)seer!["role"]!));
        Assert.Equal([null, "gent", "caw"], seers.Select(seer => (string?)seer!["house"]));
        Assert.Contains("mandaat 1", (string)seers[2]!["why"]!, StringComparison.Ordinal);
        Assert.Equal(3, (await giver.GetAsync($"/api/v1/cases/{signal}/who")).Is(200).Items.Count);
        (await partner.GetAsync($"/api/v1/cases/{signal}/who", _asProcessor)).Is(404, "not-found");
        (await stranger.GetAsync($"/api/v1/cases/{signal}/who")).Is(404, "not-found");

        (await admin.DeleteAsync($"{partnership}/mandates/7")).Is(422, "mandate-unknown");
        var withdrawn = (await admin.DeleteAsync($"{partnership}/mandates/1")).Is(200);
        Assert.Null(withdrawn["mandates"]![0]!["reason"]);
        (await partner.GetAsync($"/api/v1/signals/{signal}", _asProcessor)).Is(404, "not-found");
        Assert.Empty((await partner.GetAsync("/api/v1/signals?municipality=gent", _asProcessor)).Is(200).Items);

        var ended = (await partner.PostAsync($"{partnership}/end", new { reason = "We stoppen." }, _asAdmin)).Is(200);
        Assert.Equal("ended", ended.Get<string>("standing"));
        Assert.Equal(["requested", "approved", "mandate-granted", "mandate-withdrawn", "ended"], Kinds(ended));
    }

    [Fact]
    public async Task What_does_not_belong_in_a_body_gives_nobody_a_right()
    {
        using var giver = await house.SignInAsync("giver@caw.test");
        using var admin = await house.SignInAsync("admin@gent.test");

        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = "De lift is stuk.", handledBy = "caw" })).Is(400);
        (await giver.PostAsync("/api/v1/municipalities/kortrijk/partnerships", new { organisation = "caw", standing = "active" })).Is(400);
        (await admin.PostAsync("/api/v1/municipalities/gent/partnerships", new { organisation = "caw", mandates = Array.Empty<string>() })).Is(400);
        (await giver.PostAsync("/api/v1/municipalities/gent/partnerships", new { })).Is(403, "not-allowed");
        (await admin.PostAsync("/api/v1/municipalities/gent/partnerships", new { organisation = "kortrijk" })).Is(422, "organisation-unknown");
    }

    private static string Today(int days = 0) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Kinds(Reply partnership) =>
        partnership["timeline"]!.AsArray().Select(item => (string)item!["kind"]!).Where(kind => !kind.StartsWith("step-", StringComparison.Ordinal));
}
