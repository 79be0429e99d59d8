using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LokaalSignaal.EndToEnd;

/// <summary>A page as it stands on a screen.</summary>
internal static partial class Screen
{
    /// <summary>The width of a common laptop, in pixels.</summary>
    public const int Desktop = 1366;

    /// <summary>The width of a common phone, in pixels.</summary>
    public const int Phone = 390;

    /// <summary>Where pictures are asked for: <c>SCREENS=1 ./test EveryPage</c> writes them to <c>TestResults/screens</c>.</summary>
    public const string Wanted = "SCREENS";

    /// <summary>Waits until what is alive on a page answers: what the server drew first has given way to the circuit.</summary>
    public static async Task AliveAsync(this IPage page) => await page.WaitForFunctionAsync(
        """
        () => {
            const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
            while (comments.nextNode()) {
                const text = comments.currentNode.textContent;
                if (text === 'bl-root' || text.startsWith('Blazor:')) return false;
            }
            return document.readyState === 'complete';
        }
        """);

    /// <summary>Opens a page and waits until it is alive.</summary>
    public static async Task<IResponse?> VisitAsync(this IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        await page.AliveAsync();
        return answer;
    }

    /// <summary>How far a page reaches beyond the screen, in pixels.</summary>
    public static Task<int> BeyondAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture of the whole page, where pictures are asked for.</summary>
    public static async Task KeepAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Wanted) is not { Length: > 0 })
        {
            return;
        }

        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder(), $"{NotInNames().Replace(name, "-")}.png"), FullPage = true });
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LokaalSignaal.sln")))
        {
            root = root.Parent!;
        }

        return Path.Combine(root.FullName, "TestResults", "screens");
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInNames();
}
