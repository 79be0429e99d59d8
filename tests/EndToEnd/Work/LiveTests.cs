using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Work;

/// <summary>What somebody else does appears on a page that is open, without reloading; what is being typed stays.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class LiveTests(PortalInBrowser portal)
{
    private const string Processor = "processor@kortrijk.test";

    [BrowserFact]
    public async Task A_giver_sees_an_answer_arrive()
    {
        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        using var processor = await portal.House.SignInAsync(Processor);
        var signal = await Given.SignalAsync(giver, "De bus naar Bellegem rijdt niet meer in de avond.");
        var fiche = await Given.FicheAsync(processor, "Geen bus in de avond", (string)signal["id"]!);
        var page = await portal.SignInAsync("giver@kortrijk.test");
        await page.GotoAsync($"/mijn-signalen/{Given.Segment(signal)}");
        await MarkAsync(page);

        (await processor.PostAsync($"/api/v1/fiches/{Given.Segment(fiche)}/feedback", new { text = "We vragen een avondbus aan." })).Is(200);

        await Expect(page.Locator(".answer")).ToHaveTextAsync("We vragen een avondbus aan.");
        Assert.True(await IsMarkedAsync(page));
    }

    [BrowserFact]
    public async Task The_inbox_says_that_there_is_something_new()
    {
        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        var page = await portal.SignInAsync(Processor);
        await page.VisitAsync("/werk/signalen");

        await Given.SignalAsync(giver, "De wachtzaal van het loket is te klein voor rolstoelen.");

        await page.ClickAsync(".notice.is-slim button");
        await Expect(page.Locator(".row").First).ToContainTextAsync("te klein voor rolstoelen");
    }

    [BrowserFact]
    public async Task What_was_typed_in_a_step_that_a_colleague_completed_can_still_be_copied()
    {
        using var processor = await portal.House.SignInAsync(Processor);
        var fiche = await Given.FicheAsync(processor, "Twee collega's, één fiche");
        await Given.OpenStepAsync(processor, fiche);
        var page = await portal.SignInAsync(Processor);
        await page.VisitAsync($"/werk/fiches/{Given.Segment(fiche)}");
        await page.Locator(".task textarea").First.PressSequentiallyAsync("Half getypt over de oorzaak");

        await Furniture.CompleteAsync(processor, fiche);

        var notice = page.Locator(".notice.is-warning");
        await Expect(notice).ToContainTextAsync("Half getypt over de oorzaak");
        await Expect(page.Locator(".task h2")).ToHaveTextAsync("Beslissing");
        await notice.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(notice).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_colleagues_change_leaves_alone_what_is_being_typed()
    {
        using var processor = await portal.House.SignInAsync(Processor);
        var fiche = await Given.FicheAsync(processor, "Typen terwijl er iets verandert");
        await Given.OpenStepAsync(processor, fiche);
        var page = await portal.SignInAsync(Processor);
        await page.VisitAsync($"/werk/fiches/{Given.Segment(fiche)}");
        var text = page.Locator(".task textarea").First;
        await text.PressSequentiallyAsync("Een zin die niet ");

        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        var signal = await Given.SignalAsync(giver, "Een signaal dat er later bij komt.");
        (await processor.PostAsync($"/api/v1/fiches/{Given.Segment(fiche)}/signals", new { add = new[] { (string)signal["id"]! } })).Is(200);
        await Expect(page.Locator("main")).ToContainTextAsync("Een signaal dat er later bij komt.");
        await text.PressSequentiallyAsync("verloren gaat");

        await Expect(text).ToHaveValueAsync("Een zin die niet verloren gaat");
    }

    [BrowserFact]
    public async Task A_share_that_is_withdrawn_is_gone_from_the_page_that_shows_it_within_two_seconds()
    {
        using var processor = await portal.House.SignInAsync(Processor);
        var fiche = await Given.FicheAsync(processor, "Wachten op een sociale woning");
        var shared = (await processor.PostAsync($"/api/v1/fiches/{Given.Segment(fiche)}/shares", new { to = "gent", fields = Array.Empty<string>() })).Is(201).Json;
        var page = await portal.SignInAsync("processor@gent.test");
        await page.VisitAsync($"/werk/gedeeld/{Given.Segment(shared)}");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Wachten op een sociale woning");
        await Expect(page.Locator("body > header, header").First).ToContainTextAsync("Gent");

        (await processor.DeleteAsync($"/api/v1/shares/{Given.Segment(shared)}")).Is(200);

        await Expect(page.Locator("main")).Not.ToContainTextAsync("sociale woning", new LocatorAssertionsToContainTextOptions { Timeout = 2_000 });
        await Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("sociale woning");
    }

    [BrowserFact]
    public async Task Who_loses_a_role_sees_nothing_more()
    {
        var furniture = await portal.FurnishedAsync();
        var role = new Capacity(OwnerId.Of("kortrijk"), Role.Processor);
        var person = await furniture.EnrolAsync("vertrekt@kortrijk.test", "Vera Vertrekt", role);
        var page = await portal.SignInAsync("vertrekt@kortrijk.test");
        await page.VisitAsync($"/werk/fiches/{furniture.Fiche}");
        await Expect(page.Locator("h1")).ToContainTextAsync("Herstellingen");

        await furniture.SendAsync(person.Case, new EndCapacity(role), Actor.System);

        await page.WaitForURLAsync("**/aanmelden**", new PageWaitForURLOptions { Timeout = 20_000 });
        Assert.DoesNotContain("Herstellingen", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    // A page that was loaded anew has lost the mark.
    private static Task MarkAsync(IPage page) => page.EvaluateAsync("() => { window.marked = true; }");

    private static Task<bool> IsMarkedAsync(IPage page) => page.EvaluateAsync<bool>("() => window.marked === true");
}
