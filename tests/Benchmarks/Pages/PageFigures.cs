using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LokaalSignaal.Benchmarks.Memory;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>What a work list that is open in a browser, and is told of changes, costs the portal: 500 of them.</summary>
internal static class PageFigures
{
    private const int Pages = 500;
    private const int Before = 25;
    private const double Kilo = 1_000;

    public static async Task MeasureAsync(BenchOptions options)
    {
        using var folder = new ScratchFolder();
        var notice = await OpenAsync(folder.Path, "/werk/fiches", "status", "veranderd");
        var list = await OpenAsync(folder.Path, "/werk/signalen", "worklist", "gewijzigd");
        options.Tell(new Figure("memory of an open inbox", list.Heap / Kilo, "kB", notice.Heap / Kilo,
            $"a circuit's part of what the collector counts after collecting, {Pages} of them, 50 rows each, all just told of a change; baseline: a page whose only live part is one line; goal: 500 kB (Microsoft's figure for a minimal circuit: 250)"));
        options.Tell(new Figure("memory of an open inbox, resident", list.Resident / Kilo, "kB", notice.Resident / Kilo,
            "the same, of what the process has in memory"));
    }

    // Each in a portal of its own: a circuit that was left is remembered for a while.
    private static async Task<(double Heap, double Resident)> OpenAsync(string data, string path, string shown, string told)
    {
        var heap = Heap.Seen();
        await using var portal = await RunningPortal.StartAsync(data, heap);
        using var reader = await SignedIn.AtAsync(portal.Address, "processor@kortrijk.demo");
        await using var pages = new OpenPages(reader, path, shown);
        await pages.OpenAsync(Before);
        var (counted, resident) = (await heap.InUseAsync(), portal.WorkingSet);
        await pages.OpenAsync(Pages);
        await ChangeAsync(portal.Address);
        await pages.SeeAsync(told);
        var (after, residentAfter) = (await heap.InUseAsync(), portal.WorkingSet);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: heap {counted / Kilo:F0} kB with {Before}, {after / Kilo:F0} kB with {Pages} more; resident {resident / Kilo:F0} and {residentAfter / Kilo:F0} kB"));
        return ((after - counted) / (double)Pages, (residentAfter - resident) / (double)Pages);
    }

    /// <summary>A giver gives a signal, and a processor opens a fiche with it.</summary>
    private static async Task ChangeAsync(Uri portal)
    {
        using var http = new HttpClient { BaseAddress = portal };
        var signal = await DoAsync(http, "giver", "/api/v1/signals", new { municipality = "kortrijk", text = "De lift in het blok is al weken stuk." });
        await DoAsync(http, "processor", "/api/v1/fiches", new { municipality = "kortrijk", title = "Liften blijven stuk", signals = new[] { signal.GetProperty("id").GetString() } });
    }

    private static async Task<JsonElement> DoAsync(HttpClient http, string who, string path, object body)
    {
        var token = await PostAsync(http, "/api/v1/login", new { email = $"{who}@kortrijk.demo", password = SignedIn.Password });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
        return await PostAsync(http, path, body);
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", $"{Guid.NewGuid():N}" } } };
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
