using System.Globalization;
using LokaalSignaal.Benchmarks.Memory;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>What a work list that is open in a browser, and is told of changes, costs the portal: 500 of them.</summary>
internal static class PageFigures
{
    private const int Pages = 500;
    private const int Before = 25;
    private const int Rows = 50;
    private const double Kilo = 1_000;

    public static async Task MeasureAsync(BenchOptions options)
    {
        using var folder = new ScratchFolder();
        var notice = await OpenAsync(folder.Path, "/werk/fiches", "status", "veranderd");
        var list = await OpenAsync(folder.Path, "/werk/signalen", "worklist", "gewijzigd");
        options.Tell(new Figure("memory of an open inbox", list.Heap / Kilo, "kB", notice.Heap / Kilo,
            $"a circuit's part of what the collector counts after collecting, {Pages} of them, {Rows} rows each, all just told of a change; baseline: a page whose only live part is one line; goal: 500 kB (Microsoft's figure for a minimal circuit: 250)"));
        options.Tell(new Figure("memory of an open inbox, resident", list.Resident / Kilo, "kB", notice.Resident / Kilo,
            "the same, of what the process has in memory"));
    }

    // Each in a portal of its own: a circuit that was left is remembered for a while.
    private static async Task<(double Heap, double Resident)> OpenAsync(string data, string path, string shown, string told)
    {
        var heap = Heap.Seen();
        await using var portal = await RunningPortal.StartAsync(data, heap);
        using var reader = await SignedIn.AtAsync(portal.Address, "processor@kortrijk.demo");
        await FillAsync(portal.Address);
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

    // More than a page of the list shows.
    private static async Task FillAsync(Uri portal)
    {
        using var giver = await Caller.SignInAsync(portal, "giver");
        for (var number = 0; number <= Rows; number++)
        {
            await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = $"De lift in blok {number} is al weken stuk, drie bewoners raken niet meer buiten." });
        }
    }

    /// <summary>A giver gives a signal, and a processor opens a fiche with it.</summary>
    private static async Task ChangeAsync(Uri portal)
    {
        using var giver = await Caller.SignInAsync(portal, "giver");
        using var processor = await Caller.SignInAsync(portal, "processor");
        var signal = await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = "De lift in het blok is al weken stuk." });
        await processor.PostAsync("/api/v1/fiches", new { municipality = "kortrijk", title = "Liften blijven stuk", signals = new[] { signal.GetProperty("id").GetString() } });
    }
}
