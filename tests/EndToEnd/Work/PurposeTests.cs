using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Work;

/// <summary>Whoever opens very many cases says what for, goes on at once, and stands in the read log with it.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed class PurposeTests(PortalInBrowser portal)
{
    private const string Noticed = "De stoep aan de school is te smal voor een buggy.";

    [BrowserFact]
    public async Task Who_opened_a_thousand_is_asked_what_for_once_and_it_stands_in_the_read_log()
    {
        var furniture = await portal.FurnishedAsync();
        var role = new Capacity(OwnerId.Of("kortrijk"), Role.Processor);
        var person = await furniture.EnrolAsync("veelvuldig@kortrijk.test", "Viktor Veelvuldig", role);
        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        var (one, other) = (Given.Segment(await Given.SignalAsync(giver, Noticed)), Given.Segment(await Given.SignalAsync(giver, "Er is geen bank aan de bushalte.")));
        await furniture.ReadAsync(new Actor(person, role), 1_000);
        var page = await portal.SignInAsync("veelvuldig@kortrijk.test");

        await page.VisitAsync($"/werk/signalen/{one}");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Waarvoor open je dit?");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Noticed);
        await page.GetByLabel("Om een vraag te beantwoorden").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ga verder" }).ClickAsync();

        await Expect(page.Locator("#signal-text")).ToHaveTextAsync(Noticed);
        await page.AliveAsync();
        await page.GetByText("Wie heeft dit gelezen?").ClickAsync();
        await Expect(page.Locator(".rows.small li")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Viktor Veelvuldig, signaalverwerker van Kortrijk, om een vraag te beantwoorden")]);

        await page.VisitAsync($"/werk/signalen/{other}");
        await Expect(page.Locator("#signal-text")).ToHaveTextAsync("Er is geen bank aan de bushalte.");
    }
}
