using System.Collections.Concurrent;
using LokaalSignaal.Benchmarks.Stores;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>The same page, open in many browsers.</summary>
/// <param name="reader">Who looks.</param>
/// <param name="path">The page.</param>
/// <param name="shown">A text in it, once it is alive.</param>
internal sealed class OpenPages(SignedIn reader, string path, string shown) : IAsyncDisposable
{
    private const int Together = 8;

    private readonly ConcurrentBag<OpenPage> _open = [];

    /// <summary>Opens some more.</summary>
    public Task OpenAsync(int many) => Crowd.DoAsync(Together, many, async _ =>
    {
        var page = await OpenPage.OpenAsync(reader, path);
        _open.Add(page);
        await page.SeeAsync(shown);
        page.Blink();
    });

    /// <summary>Ends when all of them show a text.</summary>
    public Task SeeAsync(string text) => Task.WhenAll(_open.Select(page => page.SeeAsync(text)));

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _open)
        {
            await page.DisposeAsync();
        }
    }
}
