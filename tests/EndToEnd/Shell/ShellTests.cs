using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Shell;

/// <summary>What every page has: a way past the menu, two languages, and texts that stay texts.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class ShellTests(PortalInBrowser portal)
{
    private const string Hostile = "<script>window.hacked = true</script><img src=x onerror=\"window.hacked = true\"><b>vet</b> in mijn tekst";

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/kortrijk")]
    [InlineData("/volgen")]
    public async Task The_first_key_leads_past_the_menu(string address)
    {
        var page = await portal.OpenAsync();
        await page.GotoAsync(address);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
        Assert.Equal(address, new Uri(page.Url).AbsolutePath);
    }

    [BrowserFact]
    public async Task Another_language_is_the_same_page()
    {
        var page = await portal.SignInAsync("processor@kortrijk.test");
        await page.VisitAsync("/werk/signalen?view=all&q=huurder");

        await page.ClickAsync(".language a[lang=en]");

        await page.WaitForFunctionAsync("() => document.documentElement.lang.startsWith('en')");
        Assert.EndsWith("/werk/signalen?view=all&q=huurder", page.Url, StringComparison.Ordinal);
        Assert.Equal("huurder", await page.InputValueAsync("#q"));
    }

    [BrowserFact]
    public async Task What_people_type_is_shown_as_text_on_every_page()
    {
        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        using var processor = await portal.House.SignInAsync("processor@kortrijk.test");
        var signal = Given.Segment(await Given.SignalAsync(giver, Hostile));
        var fiche = await Given.FicheAsync(processor, Hostile, signal.Replace('~', '/'));
        (await processor.PostAsync($"/api/v1/fiches/{Given.Segment(fiche)}/feedback", new { text = Hostile })).Is(200);
        var giving = await portal.SignInAsync("giver@kortrijk.test");
        var working = await portal.SignInAsync("processor@kortrijk.test");

        await HarmlessAsync(giving, "/mijn-signalen");
        await HarmlessAsync(giving, $"/mijn-signalen/{signal}");
        await HarmlessAsync(working, "/werk");
        await HarmlessAsync(working, "/werk/signalen?view=all");
        await HarmlessAsync(working, $"/werk/signalen/{signal}");
        await HarmlessAsync(working, "/werk/fiches");
        await HarmlessAsync(working, $"/werk/fiches/{Given.Segment(fiche)}");
    }

    private static async Task HarmlessAsync(IPage page, string address)
    {
        await page.VisitAsync(address);
        await Expect(page.Locator("main").GetByText("<script>window.hacked = true</script>").First).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("() => window.hacked === true"));
        Assert.Equal(0, await page.Locator("main b, main img").CountAsync());
    }
}
