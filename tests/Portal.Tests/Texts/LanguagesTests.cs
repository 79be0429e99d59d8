using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Portal.Texts;

namespace LokaalSignaal.Portal.Tests.Texts;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("nl", "nl-BE")]
    [InlineData("nl-NL", "nl-BE")]
    [InlineData("EN-us", "en-GB")]
    [InlineData("en", "en-GB")]
    [InlineData("fr", null)]
    [InlineData("nlx", null)]
    [InlineData("", null)]
    public void A_language_is_known_in_any_variety(string asked, string? culture) =>
        Assert.Equal(culture, Languages.Find(asked)?.Culture.Name);

    [Theory]
    [InlineData("fr-BE,nl;q=0.8,en;q=0.5", "nl-BE")]
    [InlineData("en-US,nl;q=0.8", "en")]
    [InlineData("de", "nl-BE")]
    [InlineData(null, "nl-BE")]
    public async Task A_page_comes_in_the_browsers_language(string? accepted, string language)
    {
        await using var portal = new PortalOnStage { Language = accepted };

        Assert.Equal(language, (await portal.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_switch_is_stronger_and_goes_back_to_where_it_was()
    {
        await using var portal = new PortalOnStage();

        var switched = await portal.GetAsync("/taal/en?return=%2Fprivacy");

        Assert.Equal("/privacy", switched.Location);
        Assert.Equal("What we do with data", (await portal.GetAsync("/privacy")).Of("h1"));
        Assert.Equal("/", (await portal.GetAsync("/taal/nl?return=%2F%2Felders.example")).Location);
        Assert.Equal(404, (await portal.GetAsync("/taal/fr")).Status);
    }
}
