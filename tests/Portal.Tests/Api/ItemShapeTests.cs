using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>What programs find in a signal and a fiche: no less, and nothing that slipped in unseen.</summary>
[Collection(HouseCollection.Name)]
public sealed class ItemShapeTests(RunningHouse house)
{
    private static readonly string[] Signal =
    [
        "area", "at", "due", "ficheCount", "id", "labelsConfirmed", "municipality", "nature", "organisation",
        "organisationName", "reference", "status", "steps", "suggestedTargetGroups", "suggestedThemes", "targetGroups",
        "text", "themes", "version",
    ];

    private static readonly string[] WholeSignal =
    [
        .. Signal, "anonymous", "fiches", "followCode", "giverName", "handledBy", "helped", "idea", "mine", "people", "process", "since",
        "suggestion", "textId", "timeline", "tried", "areaId", "triedId", "ideaId",
    ];

    private static readonly string[] Fiche =
    [
        "at", "description", "due", "id", "independentOrganisations", "municipality", "published", "reference",
        "signalCount", "status", "steps", "targetGroups", "themes", "title", "version",
    ];

    private static readonly string[] WholeFiche =
        [.. Fiche, "answers", "bundled", "descriptionId", "process", "publicSummary", "signals", "timeline", "titleId"];

    [Fact]
    public async Task A_signal_has_what_it_says_in_lists_and_alone()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var given = await Given.SignalAsync(giver, "De deur van het buurthuis is te smal voor een rolstoel.");

        var listed = (await processor.GetAsync("/api/v1/signals?municipality=kortrijk")).Is(200).Items[0]!.AsObject();
        var whole = (await processor.GetAsync($"/api/v1/signals/{Given.Segment(given)}")).Is(200).Json;

        Assert.Equal(Signal.Order(StringComparer.Ordinal), listed.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal(WholeSignal.Order(StringComparer.Ordinal), whole.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.All(whole["steps"]!.AsArray(), step => Assert.False(string.IsNullOrWhiteSpace((string)step!)));
    }

    [Fact]
    public async Task A_fiche_has_what_it_says_in_lists_and_alone()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var opened = await Given.FicheAsync(processor, "Smalle deuren");
        await Given.OpenStepAsync(processor, opened);

        var listed = (await processor.GetAsync("/api/v1/fiches?municipality=kortrijk")).Is(200).Items[0]!.AsObject();
        var whole = (await processor.GetAsync($"/api/v1/fiches/{Given.Segment(opened)}")).Is(200).Json;

        Assert.Equal(Fiche.Order(StringComparer.Ordinal), listed.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal(WholeFiche.Order(StringComparer.Ordinal), whole.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.All(whole["steps"]!.AsArray(), step => Assert.False(string.IsNullOrWhiteSpace((string)step!)));
    }
}
