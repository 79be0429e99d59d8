using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>What the portal answered.</summary>
internal sealed record Page(string Address, int Status, string? Location, HttpResponseHeaders Headers, IHtmlDocument Document)
{
    /// <summary>The words in the page's own part.</summary>
    public string Words => Squeezed(Document.QuerySelector("main")?.TextContent);

    /// <summary>The words of the first element that fits.</summary>
    public string Of(string selector) => Squeezed(Document.QuerySelector(selector)?.TextContent);

    public IHtmlCollection<IElement> All(string selector) => Document.QuerySelectorAll(selector);

    private static string Squeezed(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
