using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd;

/// <summary>The first page opens in a real browser, and anybody can use it.</summary>
[Trait("Category", "Browser")]
public sealed class FirstPageTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [BrowserFact]
    public async Task The_first_page_has_one_heading_and_nothing_that_keeps_people_out()
    {
        IPage page = await portal.OpenAsync();

        await page.GotoAsync("/");

        Assert.Equal(1, await page.Locator("h1").CountAsync());
        AxeResult seen = await page.RunAxe();
        Assert.Empty(seen.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id));
    }

    [BrowserFact]
    public async Task Blazors_script_starts()
    {
        IPage page = await portal.OpenAsync();

        await page.GotoAsync("/");

        Assert.Equal("object", await page.EvaluateAsync<string>("typeof Blazor"));
    }
}
