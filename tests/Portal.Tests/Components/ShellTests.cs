using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Components;

public sealed class ShellTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task Every_page_says_that_the_data_are_invented()
    {
        foreach (var address in new[] { "/", "/kortrijk", "/privacy", "/aanmelden", "/er-is-niets/hier" })
        {
            Assert.StartsWith("Voorbeeldgegevens, verzonnen.", (await portal.GetAsync(address)).Of(".demo"), StringComparison.Ordinal);
        }

        portal.Town.IsDemonstration = false;
        Assert.Null((await portal.GetAsync("/")).Document.QuerySelector(".demo"));
    }

    [Fact]
    public async Task A_page_that_isnt_there_is_told_in_words()
    {
        var page = await portal.GetAsync("/er-is-niets/hier");

        Assert.Equal(404, page.Status);
        Assert.Equal("Deze pagina vinden we niet", page.Of("h1"));
    }

    [Theory]
    [InlineData("/niet-gevonden", 404)]
    [InlineData("/bericht/404", 404)]
    [InlineData("/bericht/503", 503)]
    [InlineData("/bericht/200", 500)]
    public async Task The_page_of_a_status_has_that_status_too_when_it_is_asked_for_itself(string address, int status) =>
        Assert.Equal(status, (await portal.GetAsync(address)).Status);

    [Fact]
    public async Task A_municipality_that_isnt_there_is_not_found()
    {
        var page = await portal.GetAsync("/atlantis");

        Assert.Equal(404, page.Status);
        Assert.Equal("Deze pagina vinden we niet", page.Of("h1"));
    }

    [Fact]
    public async Task A_form_that_cant_be_trusted_is_refused_in_words()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/aanmelden", UriKind.Relative));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "aanmelden")]);

        var page = await portal.SendAsync(request);

        Assert.Equal(400, page.Status);
        Assert.Equal("Die pagina stond te lang open", page.Of("h1"));
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_in_words_without_its_innards()
    {
        await portal.SignInAsync();
        portal.Desk.Answering = _ => throw new InvalidOperationException("het binnenste");

        var page = await portal.SubmitAsync(await portal.GetAsync("/kortrijk/signaal"), "signaal", ("reach", "many"), ("text", "Een lange genoeg tekst."));

        Assert.Equal(500, page.Status);
        Assert.Equal("Er ging iets mis bij ons", page.Of("h1"));
        Assert.DoesNotContain("binnenste", page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_may_run_only_our_own_files()
    {
        var page = await portal.GetAsync("/");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.All(page.All("script"), script => Assert.NotNull(script.GetAttribute("src")));
        Assert.Empty(page.All("style, [style], [onclick], [onsubmit]"));
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task An_empty_store_has_one_page()
    {
        portal.Town.IsEmpty = true;

        Assert.Equal("/opzetten", (await portal.GetAsync("/kortrijk")).Location);
        Assert.Equal(200, (await portal.GetAsync("/privacy")).Status);
    }

    [Fact]
    public async Task A_municipality_has_its_own_colour()
    {
        var page = await portal.GetAsync("/kortrijk");

        Assert.Contains(page.All("link[rel=stylesheet]"), link => link.GetAttribute("href") == "/kleur/a3123f.css");
        Assert.Contains("--accent: #a3123f", (await portal.GetAsync("/kleur/a3123f.css")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await portal.GetAsync("/kleur/ffffff.css")).Status);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();
}
