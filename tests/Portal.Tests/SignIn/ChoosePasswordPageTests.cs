using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.SignIn;

public sealed class ChoosePasswordPageTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    [Fact]
    public async Task A_link_lets_its_owner_choose_a_password()
    {
        var form = await portal.GetAsync("/toegang/goed");
        Assert.Contains("giver@kortrijk.demo", form.Words, StringComparison.Ordinal);
        Assert.Equal("no-referrer", form.Headers.GetValues("Referrer-Policy").Single());

        var page = await portal.SubmitAsync(form, "wachtwoord", ("password", "vier paarse fietsen"), ("again", "vier paarse fietsen"));

        Assert.Equal("Je wachtwoord is bewaard", page.Of("h1"));
    }

    [Theory]
    [InlineData("kort", "kort", "minstens 12 tekens")]
    [InlineData("vier paarse fietsen", "vijf paarse fietsen", "niet gelijk")]
    [InlineData("Wachtwoord2026!", "Wachtwoord2026!", "te gewoon")]
    public async Task A_password_that_wont_do_is_told_why(string password, string again, string why)
    {
        var page = await portal.SubmitAsync(await portal.GetAsync("/toegang/goed"), "wachtwoord", ("password", password), ("again", again));

        Assert.Contains(why, page.Of("#password-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_used_says_so() =>
        Assert.Equal("Deze link werkt niet meer", (await portal.GetAsync("/toegang/op")).Of("h1"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();
}
