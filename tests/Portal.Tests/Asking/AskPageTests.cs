using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Asking;

/// <summary>Asking for a partnership without an account: whoever asks is told the same, and a letter tells the rest.</summary>
public sealed class AskPageTests : IAsyncLifetime
{
    private static readonly (string, string)[] _filled =
        [("organisation", "Huis van de Buurt"), ("name", "Bea Buurt"), ("email", "bea@buurt.test"), ("motivation", "We willen meedoen.")];

    private readonly PortalOnStage portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    [Fact]
    public async Task A_request_is_answered_by_a_letter_with_its_link()
    {
        var page = await AskAsync(_filled);

        Assert.Equal((302, "/samenwerken/kortrijk?klaar=verstuurd"), (page.Status, page.Location));
        Assert.Contains("Kijk in je mailbox", (await portal.GetAsync("/samenwerken/kortrijk?klaar=verstuurd")).Words, StringComparison.Ordinal);
        var letter = await portal.Mailbox.NextAsync();
        Assert.Equal("bea@buurt.test", letter.To);
        Assert.Contains("http://localhost/aanvraag/een-link-die-niemand-raadt", letter.Body, StringComparison.Ordinal);
        Assert.Contains("Huis van de Buurt", letter.Body, StringComparison.Ordinal);
        var ask = Assert.Single(portal.Town.Asked);
        Assert.Equal(("huis-van-de-buurt", "Bea Buurt", "We willen meedoen."), (ask.ShortName.Value, ask.Contact.Name, ask.Motivation));
    }

    [Fact]
    public async Task Who_has_an_account_gets_the_same_page_and_another_letter()
    {
        portal.Town.Noting = new PartnershipNoted.HasAccount();

        var page = await AskAsync(_filled);

        Assert.Equal((302, "/samenwerken/kortrijk?klaar=verstuurd"), (page.Status, page.Location));
        var letter = await portal.Mailbox.NextAsync();
        Assert.Contains("http://localhost/aanmelden", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/aanvraag/", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_fills_in_what_nobody_sees_is_thanked_and_that_is_all()
    {
        Assert.Equal(302, (await AskAsync([.. _filled, ("website", "https://spam.test")])).Status);
        Assert.Equal(302, (await AskAsync(_filled)).Status);

        await portal.Mailbox.NextAsync();
        Assert.Single(portal.Town.Asked);
        Assert.True(portal.Mailbox.IsEmpty);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var page = await AskAsync([.. _filled[..2], ("email", "bea"), ("motivation", "Daarom.")]);

        Assert.Equal(200, page.Status);
        Assert.NotNull(page.Document.QuerySelector(".errors"));
        Assert.Equal("Huis van de Buurt", page.Document.QuerySelector("#organisation")!.GetAttribute("value"));
        Assert.Empty(portal.Town.Asked);
    }

    [Fact]
    public async Task A_server_that_never_answers_stops_nothing()
    {
        portal.Mailbox.Trouble = new OperationCanceledException("It took too long.");
        Assert.Equal(302, (await AskAsync(_filled)).Status);
        Assert.Equal(302, (await AskAsync([.. _filled[..2], ("email", "an@buurt.test"), ("motivation", "We willen meedoen.")])).Status);

        Assert.Equal("an@buurt.test", (await portal.Mailbox.NextAsync()).To);
        Assert.Equal(200, (await portal.GetAsync("/samenwerken/kortrijk")).Status);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_by_others()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(302, (await AskAsync(_filled)).Status);
        }

        Assert.Equal(302, (await AskAsync([.. _filled[..2], ("email", "an@buurt.test"), ("motivation", "We willen meedoen.")])).Status);
        var to = new List<string>();
        do
        {
            to.Add((await portal.Mailbox.NextAsync()).To);
        }
        while (to[^1] != "an@buurt.test");

        Assert.Equal(["bea@buurt.test", "bea@buurt.test", "bea@buurt.test", "an@buurt.test"], to);
    }

    [Theory]
    [InlineData("organisation", "Huis\n\nJe wachtwoord verloopt")]
    [InlineData("organisation", "Klik op http://evil.test")]
    [InlineData("name", "Bea\n\nJe wachtwoord verloopt")]
    [InlineData("name", "https://evil.test")]
    public async Task Nothing_that_is_typed_makes_a_letter_of_its_own(string field, string typed)
    {
        var page = await AskAsync([.. _filled.Where(one => one.Item1 != field), (field, typed)]);

        Assert.Equal(200, page.Status);
        Assert.Empty(portal.Town.Asked);
    }

    [Fact]
    public async Task Nobody_asks_by_the_hundred()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(302, (await AskAsync(_filled)).Status);
        }

        Assert.Contains("te veel aanvragen", (await AskAsync(_filled)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_mailed_the_page_says_whom_to_call()
    {
        portal.Mailbox.IsOpen = false;

        var page = await portal.GetAsync("/samenwerken/kortrijk");

        Assert.Contains("Els Vandenberghe", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#motivation"));
        Assert.Equal(404, (await portal.GetAsync("/samenwerken/nergens")).Status);
        Assert.Equal(410, (await portal.GetAsync("/aanvraag/een-oude-link-die-niet-werkt")).Status);
    }

    private async Task<Page> AskAsync(params (string, string)[] filled) =>
        await portal.SubmitAsync(await portal.GetAsync("/samenwerken/kortrijk"), "aanvragen", filled);
}
