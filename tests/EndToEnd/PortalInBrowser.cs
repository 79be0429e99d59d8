using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd;

/// <summary>The portal on a port of its own, and a browser that looks at it.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    // In milliseconds. A page that comes isn't waited for; one that doesn't come on a busy machine in this time never will.
    private const float Patience = 60_000;

    // Debian's Chromium as root in a container, quiet towards the network.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Dictionary<(string Who, string Language), IPage> kept = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Furniture? furniture;

    /// <summary>The running program.</summary>
    public RunningHouse House { get; } = new();

    /// <summary>What stands in it.</summary>
    public async Task<Furniture> FurnishedAsync() => furniture ??= await Furniture.PlaceAsync(House);

    /// <summary>A page in a fresh context: no cookies, nothing kept. Paths count from the portal.</summary>
    /// <param name="javaScript">Whether the browser runs script.</param>
    /// <param name="language">What the browser asks for.</param>
    public async Task<IPage> OpenAsync(bool javaScript = true, string language = "nl")
    {
        Assert.NotNull(browser);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = House.Address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = language == "nl" ? "nl-BE" : "en-GB",
            ViewportSize = new ViewportSize { Width = Screen.Desktop, Height = 900 },
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody who signed in.</summary>
    public async Task<IPage> SignInAsync(string email, bool javaScript = true, string language = "nl")
    {
        var page = await OpenAsync(javaScript, language);
        await page.GotoAsync("/aanmelden");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", RunningHouse.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(address => !address.EndsWith("/aanmelden", StringComparison.Ordinal));
        return page;
    }

    /// <summary>A window that stays open for the tests that only look.</summary>
    /// <param name="who">Who looks; empty: nobody signed in.</param>
    /// <param name="language">In what language.</param>
    public async Task<IPage> LookingAsync(string who, string language)
    {
        if (!kept.TryGetValue((who, language), out var page))
        {
            kept[(who, language)] = page = who.Length == 0 ? await OpenAsync(language: language) : await SignInAsync(who, language: language);
        }

        return page;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await House.InitializeAsync();
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await LaunchAsync(playwright);
    }

    /// <summary>A browser for who has a portal of their own.</summary>
    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = BrowserFactAttribute.Chromium,
        Args = Switches,
    });

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await House.DisposeAsync();
    }
}
