using System.Globalization;
using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>What is done in one process shows on an open page of the other, while one looks.</summary>
[Trait("Category", "Browser")]
[Collection(FurnishedStoreCollection.Name)]
public sealed class AcrossTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Notes = 40;
    private const int MostTurns = 100;

    // Far above what it takes, for a machine that does other things too; the figure is told.
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(2);

    private readonly Fleet _fleet = new(processes: 2);

    public Task InitializeAsync() => _fleet.StartAsync(silo => new Furnishing(silo).FurnishAsync(), TimeProvider.System);

    public async Task DisposeAsync() => await _fleet.DisposeAsync();

    [PostgresFact(browser: true)]
    public async Task A_note_written_in_one_process_appears_on_a_page_of_the_other()
    {
        using var processor = await _fleet.Portals[0].SignInAsync("processor1");
        var fiche = await Given.FicheAsync(processor, "Gezien in het andere proces");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await PortalInBrowser.LaunchAsync(playwright);
        var page = await LookAsync(browser, "processor2@kortrijk.test", $"/werk/fiches/{Given.Segment(fiche)}");
        var waits = new List<TimeSpan>();
        for (var number = 0; number < Notes; number++)
        {
            var note = $"Notitie nummer {(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
            (await processor.PostAsync($"/api/v1/cases/{Given.Segment(fiche)}/notes", new { text = note })).Is(200);
            var since = TimeProvider.System.GetTimestamp();
            await page.GetByText(note).First.WaitForAsync();
            waits.Add(TimeProvider.System.GetElapsedTime(since));
        }

        waits.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"visible on the other's page after: median {waits[Notes / 2].TotalMilliseconds:F0} ms, p95 {waits[Notes * 95 / 100].TotalMilliseconds:F0} ms"));
        Assert.True(waits[Notes * 95 / 100] < _most, "It takes seconds until the other sees it.");
    }

    [PostgresFact(browser: true)]
    public async Task Who_runs_the_platform_sees_all_processes_on_one_page()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await PortalInBrowser.LaunchAsync(playwright);
        var page = await LookAsync(browser, Furnishing.Platform, "/beheer/toestand");

        // They tell soon after they are ready.
        var processes = page.Locator("#nodes-head ~ table tbody tr");
        for (var turn = 0; turn < MostTurns && await processes.CountAsync() < 2; turn++)
        {
            await page.ReloadAsync();
        }

        Assert.Equal(2, await processes.CountAsync());
        Assert.Equal(2, await processes.GetByText("Werkt", new() { Exact = true }).CountAsync());
        Assert.Equal(1, await processes.GetByText("(dit proces)").CountAsync());
    }

    private async Task<IPage> LookAsync(IBrowser browser, string who, string path)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (await _fleet.Portals[1].AddressAsync(CancellationToken.None)).ToString(),
            Locale = "nl-BE",
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/aanmelden");
        await page.FillAsync("#email", who);
        await page.FillAsync("#password", Furnishing.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(address => !address.EndsWith("/aanmelden", StringComparison.Ordinal));
        await page.VisitAsync(path);
        return page;
    }
}
