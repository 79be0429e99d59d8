using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace LokaalSignaal.Benchmarks.Processes;

/// <summary>The life of a signal over HTTP, as fast as the answers come: given, added to, its labels confirmed and corrected.</summary>
internal sealed class HttpLife : IDisposable
{
    /// <summary>How many commands it takes.</summary>
    public const int Commands = 12;

    private static readonly string[][] _labels = [["wonen"], ["energie", "wonen"]];

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
    private readonly string _run = $"{Guid.NewGuid():N}";
    private string _giver = "";
    private string _processor = "";
    private int _keys;

    /// <summary>Signs a giver and a processor of the demonstration in.</summary>
    public async Task SignInAsync(Uri portal) => (_giver, _processor) = (await TokenAsync(portal, "giver"), await TokenAsync(portal, "processor"));

    /// <summary>Lives one.</summary>
    /// <param name="portal">Where each command goes, by its number.</param>
    public async Task LiveAsync(Func<int, Uri> portal)
    {
        var given = await SendAsync(HttpMethod.Post, portal(0), "/api/v1/signals", _giver, new { municipality = "kortrijk", text = "De lift in het blok is al weken stuk." });
        var signal = $"/api/v1/signals/{given.GetProperty("id").GetString()!.Replace('/', '~')}";
        for (var number = 1; number < Commands; number++)
        {
            await (number % 2 == 0
                ? SendAsync(HttpMethod.Post, portal(number), $"{signal}/additions", _giver, new { text = $"Vandaag weer twee bewoners die niet buiten raakten, de {number}e keer." })
                : SendAsync(HttpMethod.Put, portal(number), $"{signal}/labels", _processor, new { themes = _labels[number / 2 % 2], targetGroups = Array.Empty<string>(), nature = "bottleneck" }));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> TokenAsync(Uri portal, string who)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(portal, "/api/v1/login"), new { email = $"{who}@kortrijk.demo", password = "Demo-2026!" });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, Uri portal, string path, string token, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(portal, path))
        {
            Content = JsonContent.Create(body),
            Headers = { { "Idempotency-Key", $"{_run}-{Interlocked.Increment(ref _keys)}" } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>()
            : throw new InvalidOperationException($"{path}: {answer.StatusCode}, {await answer.Content.ReadAsStringAsync()}");
    }
}
