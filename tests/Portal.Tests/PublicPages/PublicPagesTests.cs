using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.PublicPages;

public sealed class PublicPagesTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task The_first_page_leads_to_each_municipality()
    {
        var page = await portal.GetAsync("/");

        Assert.Equal(["/kortrijk"], page.All(".places a").Select(link => link.GetAttribute("href")));
        Assert.Equal(1, page.All("h1").Length);
    }

    [Fact]
    public async Task A_count_under_the_threshold_is_said_without_a_number_of_its_own()
    {
        var page = await portal.GetAsync("/kortrijk");

        Assert.Contains("Minder dan 5 signalen", page.Of(".figures"), StringComparison.Ordinal);
        Assert.Contains("Er staat nog niets op deze pagina", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lives_and_what_was_done_stand_apart_with_where_they_stand()
    {
        portal.Town.Public = Lively;

        var page = await portal.GetAsync("/kortrijk");

        Assert.Contains("186 signalen", page.Of(".figures"), StringComparison.Ordinal);
        Assert.Contains("Wonen: 12 signalen", page.Words, StringComparison.Ordinal);
        Assert.Contains("Huurders wachten", page.Of("#lives"), StringComparison.Ordinal);
        Assert.Contains("Analyse", page.Of("#lives .road"), StringComparison.Ordinal);
        Assert.DoesNotContain("De bel hangt lager", page.Of("#lives"), StringComparison.Ordinal);
        Assert.Contains("De bel hangt lager", page.Words, StringComparison.Ordinal);
        Assert.Equal("tel:+3256240001", page.Document.QuerySelector("main a[href^='tel:+3256240001']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_agreed_with_a_partner_can_be_fetched_and_only_as_a_file()
    {
        portal.Town.Public = Lively with { Partners = ["CAW"] };
        portal.Town.Partners =
        [
            new PublicPartner(OwnerId.Of("caw"), "CAW", [new PublicAgreement(1, AgreementKind.Cooperation, DocumentType.Pdf, 120_000, new DateOnly(2026, 3, 2), null)]),
        ];

        var page = await portal.GetAsync("/kortrijk");
        var link = page.Document.QuerySelector("main a[href='/kortrijk/overeenkomsten/caw/1']")!;

        Assert.Equal("Samenwerkingsovereenkomst", link.TextContent);
        Assert.Contains("Wat we afspraken met CAW", page.Words, StringComparison.Ordinal);
        Assert.Contains("(PDF, 120 kB), ondertekend op 2 maart 2026", page.Words, StringComparison.Ordinal);
        var file = await portal.GetAsync("/kortrijk/overeenkomsten/caw/1");
        Assert.Equal(200, file.Status);
        Assert.Equal("default-src 'none'; sandbox", string.Join("", file.Headers.GetValues("Content-Security-Policy")));
        var tag = $"\"{Town.Filed}\"";
        Assert.Equal(tag, file.Headers.ETag?.ToString());
        Assert.Equal((304, tag), await AgainAsync($"\"other\", W/{tag}"));
        Assert.Equal((304, tag), await AgainAsync("*"));
        Assert.Equal((200, tag), await AgainAsync("\"other\""));
        Assert.Equal(404, (await portal.GetAsync("/kortrijk/overeenkomsten/caw/2")).Status);
        Assert.Equal(302, (await portal.GetAsync("/samenwerkingen/kortrijk~partnership~PARTNER1/overeenkomsten/1")).Status);

        async Task<(int, string?)> AgainAsync(string held)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/kortrijk/overeenkomsten/caw/1", UriKind.Relative));
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
            var again = await portal.SendAsync(request);
            return (again.Status, again.Headers.ETag?.ToString());
        }
    }

    [Fact]
    public async Task Who_fetches_without_end_is_told_to_wait()
    {
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(200, (await portal.GetAsync("/kortrijk/overeenkomsten/caw/1")).Status);
        }

        var refused = await portal.GetAsync("/kortrijk/overeenkomsten/caw/1");

        Assert.Equal((429, TimeSpan.FromSeconds(30)), (refused.Status, refused.Headers.RetryAfter?.Delta));
        Assert.Contains("Even geduld", refused.Document.Title!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_fiche_has_a_page_and_another_key_has_none()
    {
        portal.Town.Public = Lively;

        var page = await portal.GetAsync("/kortrijk/fiches/FFFFFF");

        Assert.Equal("Huurders wachten", page.Of("h1"));
        Assert.Equal("Analyse", page.Of(".strip [aria-current=step] .strip-name"));
        Assert.Equal(404, (await portal.GetAsync("/kortrijk/fiches/NNNNNN")).Status);
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    public async Task The_statements_speak_both_languages(string address)
    {
        var dutch = await portal.GetAsync(address);
        portal.Language = "en";
        var english = await portal.GetAsync(address);

        Assert.Equal(200, dutch.Status);
        Assert.NotEqual(dutch.Of("h1"), english.Of("h1"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    private PublicView Lively => new(
        portal.Town.Municipality,
        186,
        24,
        120,
        [new ThemeCount(ThemeId.Of("wonen"), 12)],
        [Fiche("FFFFFF", "Huurders wachten", false), Fiche("GGGGGG", "De bel hangt lager", true)],
        ["Wit-Gele Kruis"]);

    private static PublicFiche Fiche(string key, string title, bool closed) => new(
        CaseId.Of(Town.Kortrijk, CaseKind.Fiche, key),
        title,
        "Wat de mensen lezen.",
        [],
        closed,
        Given.At,
        [Step("intake", "Intake", StripState.Done), Step("analysis", "Analyse", closed ? StripState.Done : StripState.Active)]);

    private static StripStep Step(string id, string title, StripState state) =>
        new(StepId.TryRead(id, out var step) ? step : default, StepKind.Task, new LocalText(title), state, Given.At, null, 0);
}
