using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>A municipality draws how it takes on a partner: what people have to do before the answer, and after it.</summary>
public sealed class PartnershipProcessTests : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Its_own_steps_are_done_by_whom_it_says_and_the_answer_waits_for_them()
    {
        // Given
        using var admin = await _house.SignInAsync("admin@gent.test");
        using var processor = await _house.SignInAsync("processor@gent.test");
        using var partner = await _house.SignInAsync("processor@caw.test");
        await PublishAsync(admin);
        var asked = (await partner.PostAsync("/api/v1/municipalities/gent/partnerships", new { motivation = "Wij willen meedoen." }, ("Act-As", "caw/admin"))).Is(200);
        var (id, partnership) = (Given.Segment(asked.Json), $"/api/v1/partnerships/{Given.Segment(asked.Json)}");

        // Then
        Assert.Equal(("nagaan", true), await ActiveAsync(admin, partnership));
        Assert.Equal(("nagaan", false), await ActiveAsync(processor, partnership));
        (await admin.PostAsync($"{partnership}/approve", new { })).Is(409, "not-now");
        (await processor.PostAsync(Step(id, "nagaan"), new { outcome = "gezien", fields = new { wie = "De coördinator." } })).Is(403, "not-allowed");
        (await partner.PostAsync(Step(id, "nagaan"), new { outcome = "gezien", fields = new { wie = "Wijzelf." } }, ("Act-As", "caw/admin"))).Is(403, "not-allowed");
        (await admin.PostAsync(Step(id, "nagaan"), new { outcome = "gezien" })).Is(422);

        // When
        var done = (await admin.PostAsync(Step(id, "nagaan"), new { outcome = "gezien", fields = new { wie = "De coördinator." } })).Is(200);
        Assert.Equal("beslissing", (string)Assert.Single(done["process"]!["active"]!.AsArray())!["step"]!);
        (await admin.PostAsync($"{partnership}/approve", new { })).Is(200);

        // Then
        Assert.Equal(("kennismaken", true), await ActiveAsync(processor, partnership));
        var mandate = new { deeds = new[] { "analyse" }, ownStaffOnly = true, from = $"{DateTime.UtcNow.Year - 1}-01-01", until = $"{DateTime.UtcNow.Year + 1}-12-31", legalGround = "Overeenkomst" };
        (await admin.PostAsync($"{partnership}/mandates", mandate)).Is(200);
        (await partner.PostAsync(Step(id, "kennismaken"), new { outcome = "klaar" }, ("Act-As", "caw/processor"))).Is(403, "not-allowed");
        (await processor.PostAsync(Step(id, "kennismaken"), new { outcome = "klaar" })).Is(200);
        (await processor.PostAsync(Step(id, "kennismaken"), new { outcome = "klaar" })).Is(409, "step-not-active");
        Assert.Equal("loopt", (await ActiveAsync(admin, partnership)).Step);
        Assert.Equal("ended", (await admin.PostAsync($"{partnership}/end", new { reason = "Het is af." })).Is(200).Get<string>("standing"));
    }

    [Fact]
    public async Task A_partnership_is_no_case_that_others_see_or_that_has_givers()
    {
        using var admin = await _house.SignInAsync("admin@kortrijk.test");
        using var stranger = await _house.SignInAsync("admin@gent.test");
        var id = Given.Segment((await admin.GetAsync("/api/v1/municipalities/kortrijk/partnerships")).Is(200).Items[0]!.AsObject());

        (await stranger.PostAsync(Step(id, "running"), new { outcome = "ended" })).Is(404, "not-found");
        (await admin.PostAsync(Step(id, "running"), new { outcome = "ended" })).Is(403, "not-allowed");
        (await admin.GetAsync($"/api/v1/cases/{id}/who")).Is(404, "not-found");
    }

    [Fact]
    public async Task Asking_again_begins_anew_wherever_the_drawing_was_left()
    {
        using var admin = await _house.SignInAsync("admin@gent.test");
        using var partner = await _house.SignInAsync("processor@caw.test");
        await PublishAsync(admin, refused: "brief");
        var wish = new { motivation = "Wij willen meedoen." };
        var asked = (await partner.PostAsync("/api/v1/municipalities/gent/partnerships", wish, ("Act-As", "caw/admin"))).Is(200);
        var (id, partnership) = (Given.Segment(asked.Json), $"/api/v1/partnerships/{Given.Segment(asked.Json)}");
        (await admin.PostAsync(Step(id, "nagaan"), new { outcome = "gezien", fields = new { wie = "De coördinator." } })).Is(200);
        (await admin.PostAsync($"{partnership}/refuse", new { reason = "Nog niet." })).Is(200);
        Assert.Equal("brief", (await ActiveAsync(admin, partnership)).Step);

        (await partner.PostAsync("/api/v1/municipalities/gent/partnerships", wish, ("Act-As", "caw/admin"))).Is(200);

        Assert.Equal(("nagaan", true), await ActiveAsync(admin, partnership));
        (await admin.PostAsync(Step(id, "brief"), new { outcome = "verstuurd" })).Is(409, "step-not-active");
        (await admin.PostAsync(Step(id, "nagaan"), new { outcome = "gezien", fields = new { wie = "Nog eens." } })).Is(200);
        Assert.Equal("active", (await admin.PostAsync($"{partnership}/approve", new { })).Is(200).Get<string>("standing"));
    }

    private static async Task PublishAsync(Caller admin, string refused = "geweigerd")
    {
        const string path = "/api/v1/municipalities/gent/processes/partnership";
        (await admin.PutAsync($"{path}/draft", new
        {
            id = "samenwerking-gent",
            kind = "partnership",
            title = Title("Samenwerken in Gent"),
            start = "vraag",
            steps = new object?[]
            {
                new { id = "vraag", kind = "intake", title = Title("Vraag"), outcomes = new[] { Way("ontvangen", "nagaan") } },
                new
                {
                    id = "nagaan", kind = "task", title = Title("Nagaan wie het is"), by = new[] { "admin" },
                    fields = new[] { new { id = "wie", type = "text", title = Title("Wie ging het na?"), required = true } },
                    outcomes = new[] { Way("gezien", "beslissing") },
                },
                new { id = "beslissing", kind = "wait", title = Title("Beslissing"), outcomes = new[] { Way("ja", "kennismaken", "approved"), Way("nee", refused, "refused"), Way("stop", "gedaan", "ended") } },
                new { id = "kennismaken", kind = "task", title = Title("Kennismaken"), mandate = "analyse", outcomes = new[] { Way("klaar", "loopt") } },
                new { id = "loopt", kind = "wait", title = Title("Loopt"), outcomes = new[] { Way("stop", "gedaan", "ended") } },
                refused != "brief" ? null : new { id = "brief", kind = "task", title = Title("Brief versturen"), by = new[] { "admin" }, outcomes = new[] { Way("verstuurd", "geweigerd") } },
                new { id = "geweigerd", kind = "close", title = Title("Geweigerd") },
                new { id = "gedaan", kind = "close", title = Title("Gedaan") },
            }.OfType<object>(),
        })).Is(200);
        var verdict = (await admin.PostAsync($"{path}/check")).Is(200);
        Assert.True((bool)verdict["sound"]!, verdict.Text);
        (await admin.PostAsync($"{path}/publish")).Is(200);
    }

    private static async Task<(string Step, bool Mine)> ActiveAsync(Caller reader, string partnership)
    {
        var step = Assert.Single((await reader.GetAsync(partnership)).Is(200)["process"]!["active"]!.AsArray())!;
        return ((string)step["step"]!, (bool)step["mayComplete"]!);
    }

    private static string Step(string id, string step) => $"/api/v1/cases/{id}/steps/{step}";

    private static object Title(string title) => new { nl = title };

    private static object Way(string id, string to, string? when = null) =>
        when is null ? new { id, title = Title(id), to } : new { id, title = Title(id), to, when };
}
