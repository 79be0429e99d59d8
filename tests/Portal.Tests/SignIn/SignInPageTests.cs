using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.SignIn;

public sealed class SignInPageTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task Who_has_the_password_comes_in_and_lands_where_they_were_going()
    {
        var asked = await portal.GetAsync("/hoedanigheid");
        Assert.Equal(302, asked.Status);
        Assert.Equal("/aanmelden?return=%2Fhoedanigheid", asked.Location);

        var page = await portal.SubmitAsync(await portal.GetAsync(asked.Location!), "aanmelden", ("email", "giver@kortrijk.demo"), ("password", Town.Password));

        Assert.Equal(302, page.Status);
        Assert.Equal("/hoedanigheid", page.Location);
        Assert.Equal(200, (await portal.GetAsync("/hoedanigheid")).Status);
    }

    [Theory]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("https://elders.example")]
    public async Task Nobody_is_sent_elsewhere(string elsewhere)
    {
        var page = await portal.SubmitAsync(
            await portal.GetAsync("/aanmelden?return=" + Uri.EscapeDataString(elsewhere)), "aanmelden", ("email", "giver@kortrijk.demo"), ("password", Town.Password));

        Assert.Equal("/mijn-signalen", page.Location);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_words_and_the_address_is_kept()
    {
        var page = await portal.SubmitAsync(await portal.GetAsync("/aanmelden"), "aanmelden", ("email", "giver@kortrijk.demo"), ("password", "fout"));

        Assert.Equal(200, page.Status);
        Assert.Contains("E-mail of wachtwoord klopt niet", page.Of("[role=alert]"), StringComparison.Ordinal);
        Assert.StartsWith("Fout: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("giver@kortrijk.demo", page.Document.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_failed_too_often_hears_how_long_to_wait()
    {
        var page = await portal.SubmitAsync(await portal.GetAsync("/aanmelden"), "aanmelden", ("email", "druk@kortrijk.demo"), ("password", "x"));

        Assert.Contains("5 minuten", page.Of("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_capacity_is_one_button_away()
    {
        await portal.SignInAsync();
        var before = await portal.GetAsync("/privacy");
        Assert.Contains("Mijn signalen", before.Of(".top-nav"), StringComparison.Ordinal);

        var page = await portal.SubmitAsync(before, "hoedanigheid", ("capacity", "kortrijk/processor"));

        Assert.Equal("/werk", page.Location);
        Assert.Contains("Inbox", (await portal.GetAsync("/privacy")).Of(".top-nav"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capacity_that_isnt_theirs_is_not_taken()
    {
        await portal.SignInAsync();

        var page = await portal.SubmitAsync(await portal.GetAsync("/privacy"), "hoedanigheid", ("capacity", "kortrijk/admin"));

        Assert.Equal(200, page.Status);
        Assert.Contains("Mijn signalen", (await portal.GetAsync("/privacy")).Of(".top-nav"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capacity_that_ended_is_used_no_more()
    {
        await portal.SignInAsync();
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Admin)] };

        Assert.Contains("Woordenlijst", (await portal.GetAsync("/privacy")).Of(".top-nav"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_never_opened_by_a_capacity_that_ended()
    {
        await portal.SignInAsync();
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Admin)] };
        Assert.Equal("/beheer/mensen", (await portal.GetAsync("/hoedanigheid")).Location);

        portal.Town.Person = portal.Town.Person with { Capacities = [] };
        Assert.Equal("/aanmelden", (await portal.GetAsync("/hoedanigheid")).Location);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await portal.SignInAsync();

        var page = await portal.SubmitAsync(await portal.GetAsync("/privacy"), "afmelden");

        Assert.Equal("/afgemeld", page.Location);
        Assert.Equal(302, (await portal.GetAsync("/hoedanigheid")).Status);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();
}
