using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Journeys;

/// <summary>A signal's whole way, by four people of whom none touches a mouse.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class KeyboardJourneyTests(PortalInBrowser portal)
{
    private const string Noticed = "Weer een huurder zonder verwarming, al voor de derde keer deze winter. Bel gerust 0470 12 34 56.";
    private const string Fiche = "Herstellingen in huurwoningen duren te lang";
    private const string Answered = "De stad spreekt met de verhuurders af dat een herstelling binnen de week gebeurt.";

    [BrowserFact]
    public async Task From_a_signal_to_an_answer_by_keyboard_alone()
    {
        await portal.FurnishedAsync();
        var giver = new Keyboard(await portal.OpenAsync());
        var processor = new Keyboard(await portal.OpenAsync());
        var mandatary = new Keyboard(await portal.OpenAsync());

        var signal = await GiveAsync(giver);
        await BundleAsync(processor);
        await processor.CompleteStepAsync("Er is te weinig toezicht op de staat van huurwoningen.");
        await DecideAsync(mandatary);

        // What the mandatary decides appears on the page that the processor left open.
        await Expect(processor.Page.Locator(".task h2")).ToHaveTextAsync("Actie");
        await processor.CompleteStepAsync("Er kwam een afspraak met de verhuurders.");
        await Expect(processor.Page.Locator(".task h2")).ToHaveTextAsync("Terugkoppeling");
        await processor.CompleteStepAsync(Answered);
        await Expect(processor.Page.Locator(".task")).ToHaveCountAsync(0);

        await ReadAsync(giver, signal);
    }

    private static async Task<string> GiveAsync(Keyboard giver)
    {
        await giver.SignInAsync("giver@kortrijk.test", RunningHouse.Password);
        await giver.TakeAsync(".top-nav a[href$='/signaal']");
        await giver.ArriveAsync("**/kortrijk/signaal", "#give");
        await giver.ChooseAsync("#reach-many");
        await giver.FillAsync("#text", Noticed);
        await giver.TakeAsync("#give button[type=submit]");

        // The telephone number is asked about before anything is kept.
        await Expect(giver.Page.Locator("#found")).ToContainTextAsync("0470 12 34 56");
        await giver.ChooseAsync("#found input[type=radio]");
        await giver.TakeAsync("#give button[type=submit]");
        await giver.ArriveAsync("**/bedankt/**", "[data-sent]");
        return giver.Page.Url.Split('/')[^1].Split('?')[0];
    }

    private static async Task BundleAsync(Keyboard processor)
    {
        await processor.SignInAsync("processor@kortrijk.test", RunningHouse.Password);
        await processor.TakeAsync("main a[href='/werk/signalen']");
        await processor.ArriveAsync("**/werk/signalen", ".worklist");
        await processor.PressAsync("j");
        var row = processor.Page.Locator(".row[data-current]");
        await Expect(row).ToContainTextAsync("al voor de derde keer deze winter");
        await Expect(row).Not.ToContainTextAsync("0470");
        await processor.PressAsync("c");
        await Expect(row.Locator(".row-labels .tag.is-done")).ToBeVisibleAsync();
        await processor.PressAsync("x");
        await processor.PressAsync("j");
        await Expect(row).Not.ToContainTextAsync("al voor de derde keer deze winter");
        await processor.PressAsync("x");
        await Expect(processor.Page.Locator(".selection-count")).ToHaveTextAsync("2");
        await processor.PressAsync("b");
        await processor.ArriveAsync("**/bundelen**", "#title");
        await processor.FillAsync("#title", Fiche);
        await processor.PressAsync("Enter");
        await processor.ArriveAsync("**/werk/fiches/**", ".task");
        await Expect(processor.Page.Locator(".task h2")).ToHaveTextAsync("Analyse");
    }

    private static async Task DecideAsync(Keyboard mandatary)
    {
        await mandatary.SignInAsync("mandatary@kortrijk.test", RunningHouse.Password);
        var link = mandatary.Page.Locator("main .list a").Filter(new LocatorFilterOptions { HasText = Fiche });
        await mandatary.TakeAsync($"main .list a[href='{await link.GetAttributeAsync("href")}']");
        await mandatary.ArriveAsync("**/werk/beslissingen/**", ".task");
        await mandatary.ChooseAsync(".task input[type=radio]");
        await Expect(mandatary.Page.Locator(".task textarea")).ToBeVisibleAsync();
        await mandatary.FillAsync(".task textarea", "Wie huurt, moet warm wonen.");
        await mandatary.TakeAsync(".task button[type=submit]");
        await Expect(mandatary.Page.Locator(".notice.is-good")).ToBeVisibleAsync();
    }

    private static async Task ReadAsync(Keyboard giver, string signal)
    {
        await giver.TakeAsync("main a[href='/mijn-signalen']");
        await giver.ArriveAsync("**/mijn-signalen", "main .list");
        await giver.TakeAsync($"main a[href$='{signal}']");
        await giver.ArriveAsync($"**/mijn-signalen/{signal}", ".timeline");
        await Expect(giver.Page.Locator(".answer")).ToContainTextAsync(Answered);
        await giver.ChooseAsync("input[name=helped]");
        await giver.FillAsync("#helped-note", "Drie gezinnen hebben weer warm.");
        await giver.TakeAsync("form:has(#helped-note) button[type=submit]");
        await Expect(giver.Page.Locator(".notice.is-good")).ToBeVisibleAsync();
    }
}
