using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LokaalSignaal.Benchmarks;

/// <summary>Somebody of the demonstration's Kortrijk, who calls the API of a portal or of several over one store.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _keys = $"{Guid.NewGuid():N}";
    private int _key;

    private Caller(Uri portal) => _http = new HttpClient { BaseAddress = portal };

    /// <summary>Signs somebody in.</summary>
    /// <param name="portal">Where; and where is called, if no other place is told.</param>
    /// <param name="who">What they do there: giver, processor.</param>
    public static async Task<Caller> SignInAsync(Uri portal, string who)
    {
        var caller = new Caller(portal);
        var token = await caller.PostAsync("/api/v1/login", new { email = $"{who}@kortrijk.demo", password = "Demo-2026!" });
        caller._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return caller;
    }

    /// <summary>How often it was told to come back later.</summary>
    public int Postponed { get; private set; }

    /// <summary>Sends something that must succeed.</summary>
    public Task<JsonElement> PostAsync(string path, object body, Uri? portal = null) => SendAsync(HttpMethod.Post, path, body, portal);

    /// <summary>Sends something that must succeed.</summary>
    public Task<JsonElement> PutAsync(string path, object body, Uri? portal = null) => SendAsync(HttpMethod.Put, path, body, portal);

    public void Dispose() => _http.Dispose();

    // Whoever is told to come back later does, with the same key: it happens once.
    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object body, Uri? portal)
    {
        var key = $"{_keys}-{Interlocked.Increment(ref _key)}";
        while (true)
        {
            using var request = new HttpRequestMessage(method, new Uri(portal ?? _http.BaseAddress!, path)) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", key } } };
            using var answer = await _http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadFromJsonAsync<JsonElement>();
            }

            if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable)
            {
                throw new InvalidOperationException($"{path}: {answer.StatusCode}, {await answer.Content.ReadAsStringAsync()}");
            }

            Postponed++;
        }
    }
}
