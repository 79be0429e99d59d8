using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd;

/// <summary>The portal on a port of its own, and a browser that looks at it. One for all tests of a class.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    // Debian's Chromium as root in a container, quiet towards the network.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly RunningHouse portal = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page in a fresh context: no cookies, nothing kept. Paths count from the portal.</summary>
    public async Task<IPage> OpenAsync(bool javaScript = true)
    {
        Assert.NotNull(browser);
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "nl-BE",
        });
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = Switches,
        });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await portal.DisposeAsync();
    }
}
