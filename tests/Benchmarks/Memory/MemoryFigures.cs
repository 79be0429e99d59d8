using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Hosting.Embedded;

namespace LokaalSignaal.Benchmarks.Memory;

/// <summary>What 10 000 cases that are awake cost, and what the program has in use when nothing happens.</summary>
internal static class MemoryFigures
{
    private const int Cases = 10_000;
    private const double Mega = 1 << 20;

    public static async Task MeasureAsync(BenchOptions options)
    {
        await AwakeAsync(options);
        await IdleAsync(options);
    }

    private static async Task AwakeAsync(BenchOptions options)
    {
        await using var silo = new OpenSilo();
        await silo.FoundAsync();
        var giver = await silo.RegisterAsync(Role.Giver);
        await silo.GiveAsync(giver, "De lift in het blok is al weken stuk.");
        var before = InUse();
        await Crowd.DoAsync(64, Cases, number => silo.GiveAsync(giver, $"De lift in blok {number} is al weken stuk."));
        var after = InUse();
        if (silo.Get<EmbeddedHost>().Awake < Cases)
        {
            throw new InvalidOperationException("Not all of them are awake.");
        }

        options.Tell(new Figure("memory of 10 000 awake signals", (after - before) / Mega, "MB", before / Mega,
            "what the collector counts after collecting; baseline: the same silo before they were given"));
    }

    private static async Task IdleAsync(BenchOptions options)
    {
        using var folder = new ScratchFolder();
        await using var portal = await RunningPortal.StartAsync(folder.Path, "--empty");
        var own = System.Diagnostics.Process.GetCurrentProcess().WorkingSet64 / Mega;
        options.Tell(new Figure("memory of the idle portal", portal.WorkingSet / Mega, "MB", own,
            "resident, an empty store, just ready; baseline: this benchmark itself now"));
    }

    private static long InUse()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
