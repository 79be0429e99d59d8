using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LokaalSignaal.Benchmarks.Stores;

namespace LokaalSignaal.Benchmarks.Giving;

/// <summary>Giving signals over HTTP with 64 connections, to the portal as people start it, with its demonstration and followers.</summary>
internal static class GivingFigures
{
    private const int Connections = 64;
    private const int Signals = 6_400;

    public static async Task MeasureAsync(BenchOptions options)
    {
        using var folder = new ScratchFolder();
        await using var portal = await RunningPortal.StartAsync(folder.Path);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = portal.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(http));
        _ = await TakeAsync(Signals / 8, number => GiveAsync(http, -1 - number));
        var (floor, floorRate) = await TakeAsync(Signals, _ => AskAsync(http));
        var (giving, rate) = await TakeAsync(Signals, number => GiveAsync(http, number));
        var conditions = string.Create(
            CultureInfo.InvariantCulture,
            $"{Signals} signals, {Connections} connections, client on the same processors, {rate:F0}/s; baseline: GET /health/live in the same way, {floorRate:F0}/s");
        options.Tell(new Figure("POST /api/v1/signals, p50", giving.Median, "ms", floor.Median, conditions));
        options.Tell(new Figure("POST /api/v1/signals, p99", giving.At(99), "ms", floor.At(99), conditions));
    }

    private static async Task<(Sample Times, double PerSecond)> TakeAsync(int times, Func<int, Task> call)
    {
        var taken = new ConcurrentBag<double>();
        var began = Stopwatch.GetTimestamp();
        await Crowd.DoAsync(Connections, times, async number =>
        {
            var start = Stopwatch.GetTimestamp();
            await call(number);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
        return (Sample.Of(taken), times / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task<string> TokenAsync(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync(
            new Uri("/api/v1/login", UriKind.Relative),
            new { email = "giver@kortrijk.demo", password = "Demo-2026!" });
        var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return body.GetProperty("accessToken").GetString()!;
    }

    private static async Task GiveAsync(HttpClient http, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/signals", UriKind.Relative))
        {
            Content = JsonContent.Create(new { municipality = "kortrijk", text = $"De lift in blok {number} is al weken stuk, drie bewoners raken niet meer buiten." }),
            Headers = { { "Idempotency-Key", $"bench-{number}" } },
        };
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task AskAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }
}
