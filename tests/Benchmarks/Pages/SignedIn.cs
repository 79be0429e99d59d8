using System.Net;
using System.Text.RegularExpressions;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>Somebody who signed in as people do, by the form.</summary>
internal sealed partial class SignedIn : IDisposable
{
    private readonly CookieContainer _cookies = new();

    private SignedIn(Uri portal) => Http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = portal };

    /// <summary>What asks for pages.</summary>
    public HttpClient Http { get; }

    /// <summary>What they are known by, as a header.</summary>
    public string Cookie => _cookies.GetCookieHeader(Http.BaseAddress!);

    public static async Task<SignedIn> AtAsync(Uri portal, string email)
    {
        var (person, door) = (new SignedIn(portal), new Uri("/aanmelden", UriKind.Relative));
        var hidden = Hidden().Matches(await person.Http.GetStringAsync(door)).Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value));
        using var form = new FormUrlEncodedContent([.. hidden, new("email", email), new("password", "Demo-2026!")]);
        using var answer = await person.Http.PostAsync(door, form);
        return answer.IsSuccessStatusCode && answer.RequestMessage!.RequestUri!.AbsolutePath != door.OriginalString
            ? person
            : throw new InvalidOperationException($"{email} isn't let in: {answer.StatusCode}.");
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}
