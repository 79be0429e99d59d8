using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>The same call twice does a thing once.</summary>
[Collection(HouseCollection.Name)]
public sealed class IdempotencyTests(RunningHouse house)
{
    private const string Text = "Jongeren blijven weg uit het jeugdhuis omdat de bus er niet meer stopt.";

    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_again()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var body = new { municipality = "kortrijk", text = Text, anonymous = true };

        var first = (await giver.PostAsync("/api/v1/signals", body, key)).Is(201);
        (await giver.PostAsync($"/api/v1/signals/{Given.Segment(first.Json)}/additions", new { text = "Ook op zaterdag." })).Is(200);
        var again = (await giver.PostAsync("/api/v1/signals", body, key)).Is(201);

        foreach (var name in new[] { "id", "reference", "followCode" })
        {
            Assert.Equal(first.Get<string>(name), again.Get<string>(name));
        }

        Assert.Equal(first.Get<long>("version"), again.Get<long>("version"));
        Assert.Equal(first.Tag, again.Tag);
        Assert.Equal(first.Location, again.Location);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = Text }, key)).Is(201);

        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = Text + " Echt." }, key))
            .Is(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        const string phoned = "Bel mevrouw terug op 0471 23 45 67 over haar woning.";

        var refused = (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = phoned }, key)).Is(422, "personal-data");
        var finding = Assert.Single(refused["findings"]!.AsArray())!;
        Assert.Equal("phone", (string)finding["kind"]!);
        var (start, length) = ((int)finding["start"]!, (int)finding["length"]!);
        Assert.Equal("0471 23 45 67", phoned.Substring(start, length));

        var mended = (await giver.PostAsync(
            "/api/v1/signals",
            new { municipality = "kortrijk", text = phoned, personalData = new[] { new { start, length, decision = "mask" } } },
            key)).Is(201);
        Assert.DoesNotContain("0471", mended.Get<string>("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deed_that_comes_twice_is_done_once()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var fiche = await Given.FicheAsync(processor, "Vervoer naar het jeugdhuis");
        var path = $"/api/v1/fiches/{Given.Segment(fiche)}";
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = (await processor.PostAsync($"{path}/notes", new { text = "Lijn 4 nakijken." }, key)).Is(200);
        var again = (await processor.PostAsync($"{path}/notes", new { text = "Lijn 4 nakijken." }, key)).Is(200);

        Assert.Equal(first.Tag, again.Tag);
        var notes = (await processor.GetAsync(path)).Is(200)["timeline"]!.AsArray().Count(line => (string)line!["kind"]! == "note");
        Assert.Equal(1, notes);
    }
}
