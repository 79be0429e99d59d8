using System.Reflection;
using Deque.AxeCore.Playwright;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd.Pages;

/// <summary>Every page, in each language: anybody can use it, and it fits on a phone.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class EveryPageTests(PortalInBrowser portal)
{
    public static TheoryData<string, string, int, string> Looks()
    {
        var looks = new TheoryData<string, string, int, string>();
        foreach (var page in PageList.All)
        {
            looks.Add(page.Path, page.Who, page.Status, "nl");
            looks.Add(page.Path, page.Who, page.Status, "en");
        }

        return looks;
    }

    [Fact]
    public void No_page_is_missing_in_the_list()
    {
        var routes = typeof(Addresses).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => route.Template));

        Assert.Equal(routes.Order(StringComparer.Ordinal), PageList.All.Select(page => page.Route).Distinct().Order(StringComparer.Ordinal));
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_keeps_people_out_and_it_fits_on_a_phone(string path, string who, int status, string language)
    {
        var page = await portal.LookingAsync(who, language);
        await page.SetViewportSizeAsync(Screen.Desktop, 900);

        var answer = await page.VisitAsync(await AddressAsync(page, path));

        Assert.Equal(status, answer!.Status);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.StartsWith(language, await page.EvaluateAsync<string>("document.documentElement.lang"), StringComparison.Ordinal);
        await page.KeepAsync($"{who} {path} {language} {Screen.Desktop}");
        Assert.Empty(await SeriousAsync(page));
        await page.SetViewportSizeAsync(Screen.Phone, 844);
        await page.KeepAsync($"{who} {path} {language} {Screen.Phone}");
        Assert.True(await page.BeyondAsync() <= 0, $"reaches {await page.BeyondAsync()} pixels beyond a phone");
    }

    private static async Task<IEnumerable<string>> SeriousAsync(IPage page) =>
        (await page.RunAxe()).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}");

    private async Task<string> AddressAsync(IPage page, string path)
    {
        var address = PageList.Filled(path, await portal.FurnishedAsync());
        return address.EndsWith("{file}", StringComparison.Ordinal) ? await UploadedAsync(page) : address;
    }

    // The page of a file is there for who brought it.
    private static async Task<string> UploadedAsync(IPage page)
    {
        await page.GotoAsync("/beheer/inlezen");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "meldingen.csv", MimeType = "text/csv", Buffer = "Wat merk je op?;Wijk\nDe bus rijdt niet meer.;Heule\n"u8.ToArray() });
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/beheer/inlezen/*");
        return page.Url;
    }
}
