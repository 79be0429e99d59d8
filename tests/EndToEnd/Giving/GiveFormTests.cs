using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Giving;

/// <summary>The form holds on a poor phone: without script, without a connection, and when somebody presses twice.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class GiveFormTests(PortalInBrowser portal)
{
    private const string Form = "/kortrijk/signaal";
    private const string Giver = "giver@kortrijk.test";
    private const string Send = "#give .is-primary";

    // Drafts that this device holds.
    private const string Drafts = "() => Object.keys(localStorage).filter(key => key.startsWith('draft:')).length";

    [BrowserFact]
    public async Task A_signal_is_given_without_script()
    {
        var page = await portal.SignInAsync(Giver, javaScript: false);
        await page.GotoAsync(Form);
        await page.CheckAsync("#reach-many");
        await page.FillAsync("#text", "De huisarts neemt niemand meer aan. Bel 0470 12 34 56.");
        await page.ClickAsync(Send);
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();
        await page.Locator("#found input[type=radio]").First.CheckAsync();
        await page.ClickAsync(Send);

        await page.WaitForURLAsync("**/bedankt/**");
        await page.GotoAsync("/mijn-signalen");
        var told = page.Locator("main .list").GetByText("De huisarts neemt niemand meer aan.");
        await Expect(told).ToBeVisibleAsync();
        await Expect(told).Not.ToContainTextAsync("0470");
    }

    [BrowserFact]
    public async Task A_cut_connection_keeps_what_was_typed_and_it_is_sent_once()
    {
        var text = Unique("Zonder bereik in de kelder van de woontoren.");
        var page = await TypedAsync(text);
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync(Send);
        await Expect(page.Locator("[data-offline]")).ToBeVisibleAsync();
        Assert.Equal(text, await page.InputValueAsync("#text"));

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-online]")).ToBeVisibleAsync();
        await page.ClickAsync(Send);

        await page.WaitForURLAsync("**/bedankt/**");
        Assert.Equal(1, await TimesAsync(text));
    }

    [BrowserFact]
    public async Task An_answer_that_never_came_doubles_nothing()
    {
        var text = Unique("De tunnel onderweg: het antwoord kwam niet meer toe.");
        var page = await TypedAsync(text);
        await page.RouteAsync("**/signaal", async route =>
        {
            await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 });
            await route.AbortAsync();
        });
        await page.ClickAsync(Send);
        await page.WaitForURLAsync(address => address.StartsWith("chrome-error", StringComparison.Ordinal));
        await page.UnrouteAllAsync();

        await page.GotoAsync(Form);
        await Expect(page.Locator("#text")).ToHaveValueAsync(text);
        await Expect(page.Locator("[data-draft-back]")).ToBeVisibleAsync();
        await page.ClickAsync(Send);

        await page.WaitForURLAsync("**/bedankt/**");
        Assert.Equal(1, await TimesAsync(text));
    }

    [BrowserFact]
    public async Task Pressing_twice_makes_one_signal()
    {
        var text = Unique("Twee keer geduwd op een trage telefoon.");
        var page = await TypedAsync(text);

        // The same form, sent twice at the same moment.
        var places = await page.EvaluateAsync<string[]>(
            """
            async () => {
                const form = document.getElementById('give');
                const send = () => fetch(form.action || location.href, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
                return (await Promise.all([send(), send()])).map(answer => new URL(answer.url).pathname);
            }
            """);

        Assert.Equal(places[0], places[1]);
        Assert.Equal(1, await TimesAsync(text));
    }

    [BrowserFact]
    public async Task A_draft_comes_back_and_goes_with_sending()
    {
        var text = Unique("Half getypt op de bus.");
        var page = await TypedAsync(text);
        await page.GotoAsync("/privacy");
        await page.GotoAsync(Form);
        await Expect(page.Locator("#text")).ToHaveValueAsync(text);

        await page.ClickAsync(Send);
        await page.WaitForURLAsync("**/bedankt/**");

        await page.WaitForFunctionAsync($"() => ({Drafts})() === 0");
        await page.GotoAsync(Form);
        Assert.Equal("", await page.InputValueAsync("#text"));
    }

    [BrowserFact]
    public async Task A_draft_goes_with_signing_out()
    {
        var page = await TypedAsync(Unique("Op de computer van het dienstencentrum."));
        Assert.Equal(1, await page.EvaluateAsync<int>(Drafts));

        await page.GotoAsync("/afmelden");
        await page.ClickAsync("main button[type=submit]");

        await page.WaitForURLAsync("**/afgemeld");
        await page.WaitForFunctionAsync($"() => ({Drafts})() === 0");
    }

    private static string Unique(string text) => $"{text} {Guid.NewGuid().ToString("N")[..6]}";

    private async Task<IPage> TypedAsync(string text)
    {
        var page = await portal.SignInAsync(Giver);
        await page.GotoAsync(Form);
        await page.Locator("[data-draft-words]").WaitForAsync();
        await page.CheckAsync("#reach-many");
        await page.FillAsync("#text", text);
        return page;
    }

    private async Task<int> TimesAsync(string text)
    {
        using var giver = await portal.House.SignInAsync(Giver);
        var mine = (await giver.GetAsync("/api/v1/me/signals?limit=200")).Is(200).Items;
        return mine.Count(signal => (string?)signal!["text"] == text);
    }
}
