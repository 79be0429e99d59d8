using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Administration;

public sealed class AdminPagesTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    public Task InitializeAsync()
    {
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Admin)] };
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_invitation_gives_a_link_that_is_shown_once()
    {
        await portal.SignInAsync();
        var page = await portal.GetAsync("/beheer/mensen");

        var answer = await portal.SubmitAsync(page, "uitnodigen", ("name", "Sofie Maes"), ("email", "sofie@example.test"), ("role", "Processor"));

        Assert.Equal(200, answer.Status);
        Assert.EndsWith("/uitnodiging/goed", answer.Of("#hand-over"), StringComparison.Ordinal);
        var register = Assert.IsType<RegisterPerson>(Assert.Single(portal.Desk.Sent).Command);
        Assert.Equal(new Capacity(Town.Kortrijk, Role.Processor), register.Capacity);
        Assert.Empty((await portal.GetAsync("/beheer/mensen")).Of("#hand-over"));
    }

    [Fact]
    public async Task A_refused_invitation_says_where_and_keeps_what_was_typed()
    {
        portal.Desk.Answering = _ => new Answer.Refused(new Refusal("email-not-valid", RefusalKind.Invalid, "email"));
        await portal.SignInAsync();

        var answer = await portal.SubmitAsync(await portal.GetAsync("/beheer/mensen"), "uitnodigen", ("name", "Sofie"), ("email", "sofie"), ("role", "Giver"));

        Assert.StartsWith("Fout:", answer.Document.Title, StringComparison.Ordinal);
        Assert.Equal("/beheer/mensen#email", answer.Document.QuerySelector(".errors a")?.GetAttribute("href"));
        Assert.Equal("true", answer.Document.QuerySelector("#email")?.GetAttribute("aria-invalid"));
        Assert.Equal("Sofie", answer.Document.QuerySelector("#name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_role_that_is_not_given_here_is_not_sent()
    {
        await portal.SignInAsync();

        var answer = await portal.SubmitAsync(
            await portal.GetAsync("/beheer/mensen"), "uitnodigen", ("name", "Sofie"), ("email", "s@x.test"), ("role", "Platform"), ("owner", "platform"));

        Assert.Empty(portal.Desk.Sent);
        Assert.StartsWith("Fout:", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_are_changed_on_the_version_that_was_seen_and_then_the_page_is_another()
    {
        await portal.SignInAsync();

        var answer = await portal.SubmitAsync(await portal.GetAsync("/beheer/gemeente"), "gemeente", ("threshold", "9"), ("accent", "#0b6a66"));

        var sent = Assert.Single(portal.Desk.Sent);
        Assert.Equal((1, 9), (sent.ExpectedVersion, Assert.IsType<ChangeMunicipality>(sent.Command).Details.Threshold));
        Assert.Equal((302, "/beheer/gemeente?bewaard=ja"), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/beheer/mensen")]
    [InlineData("/beheer/mensen/lezen")]
    [InlineData("/beheer/organisaties")]
    [InlineData("/beheer/gemeente")]
    [InlineData("/beheer/woordenlijsten")]
    [InlineData("/beheer/processen")]
    [InlineData("/beheer/gemeenten")]
    [InlineData("/beheer/processen/fiche/nu.json")]
    public async Task Pages_for_admins_are_closed_to_others(string address)
    {
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Giver)] };
        await portal.SignInAsync();

        Assert.Equal(403, (await portal.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_link_that_no_longer_works_says_so_and_leads_to_signing_in()
    {
        var page = await portal.GetAsync("/uitnodiging/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

        Assert.Equal(410, page.Status);
        Assert.Contains("werkt niet meer", page.Words, StringComparison.Ordinal);
        Assert.Equal("/aanmelden", page.Document.QuerySelector("main a")?.GetAttribute("href"));
        Assert.Equal("no-referrer", page.Document.QuerySelector("meta[name=referrer]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task An_empty_store_is_set_up_once()
    {
        portal.Town.IsEmpty = true;
        var page = await portal.GetAsync("/opzetten");
        (string, string)[] typed = [("name", "Kortrijk"), ("adminName", "Joke"), ("email", "joke@example.test"), ("password", "een heel lange zin")];

        var wrong = await portal.SubmitAsync(page, "opzetten", [.. typed[..3], ("password", "kort")]);
        Assert.Contains("minstens 12 tekens", wrong.Of(".errors"), StringComparison.Ordinal);
        Assert.Empty(portal.Desk.Sent);

        Assert.Equal("/aanmelden", (await portal.SubmitAsync(page, "opzetten", typed)).Location);
        Assert.Equal("kortrijk/municipality/SE1F00", portal.Desk.Sent[^1].Case.ToString());

        portal.Town.IsEmpty = false;
        var sent = portal.Desk.Sent.Count;
        var second = await portal.SubmitAsync(page, "opzetten", typed);
        Assert.Contains("al opgezet", second.Words, StringComparison.Ordinal);
        Assert.Equal(sent, portal.Desk.Sent.Count);
    }
}
