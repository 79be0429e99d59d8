using System.Text.RegularExpressions;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Partners;

/// <summary>Somebody at a window of their own, who finds everything by what stands on it.</summary>
/// <param name="page">The page.</param>
internal sealed class Window(IPage page)
{
    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>What the page itself shows, without what is around it.</summary>
    public ILocator Main => page.Locator("main");

    /// <summary>Opens an address, and waits until it is alive.</summary>
    public Task<IResponse?> VisitAsync(string address) => page.VisitAsync(address);

    /// <summary>Takes the link, or opens the part, of this name; a page that comes then is alive.</summary>
    public async Task TakeAsync(string name)
    {
        await Main.Locator("a, summary").Filter(Says(name)).First.ClickAsync();
        await page.AliveAsync();
    }

    /// <summary>Takes a link of the menu.</summary>
    public async Task ChooseAsync(string name)
    {
        await page.Locator(".top-nav a").Filter(Says(name)).ClickAsync();
        await Expect(page.Locator(".top-nav a[aria-current]").Filter(Says(name))).ToBeVisibleAsync();
        await page.AliveAsync();
    }

    /// <summary>Presses the button of this name; a page that comes then is alive.</summary>
    public async Task PressAsync(string name)
    {
        await Main.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        await page.AliveAsync();
    }

    /// <summary>Writes into the field of this id.</summary>
    public Task WriteAsync(string id, string text) => page.FillAsync($"#{id}", text);

    /// <summary>Ticks what says this.</summary>
    public Task TickAsync(string text) => Main.Locator("label.choice").Filter(Says(text)).First.Locator("input").CheckAsync();

    /// <summary>Reads these words, now or soon.</summary>
    public Task ReadsAsync(string words) => Expect(Main).ToContainTextAsync(words);

    /// <summary>Reads none of these words.</summary>
    public Task MissesAsync(string words) => Expect(Main).Not.ToContainTextAsync(words);

    /// <summary>Signs in, and is where that leads.</summary>
    public async Task SignInAsync(string email)
    {
        if (!page.Url.Contains("/aanmelden", StringComparison.Ordinal))
        {
            await page.GotoAsync("/aanmelden");
        }

        await WriteAsync("email", email);
        await WriteAsync("password", RunningHouse.Password);
        await PressAsync("Meld je aan");
        await page.WaitForURLAsync(address => !address.Contains("/aanmelden", StringComparison.Ordinal));
        await page.AliveAsync();
    }

    private static LocatorFilterOptions Says(string text) => new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(text)}") };
}
