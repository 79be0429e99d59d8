using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd;

/// <summary>The first page opens in a real browser.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class FirstPageTests(PortalInBrowser portal)
{
    [BrowserFact]
    public async Task Blazors_script_starts()
    {
        IPage page = await portal.OpenAsync();

        await page.GotoAsync("/");

        Assert.Equal("object", await page.EvaluateAsync<string>("typeof Blazor"));
    }
}
