using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;

namespace LokaalSignaal.Benchmarks.Starting;

/// <summary>How long it takes from starting the portal to its being ready, with few signals and with many.</summary>
internal static class StartingFigures
{
    private const int Times = 5;
    private const int Few = 100;

    public static async Task MeasureAsync(BenchOptions options)
    {
        using var small = new ScratchFolder();
        await (await FilledStore.MakeAsync(Few, Path.GetDirectoryName(small.Path)!)).DisposeAsync();
        using var scratch = new ScratchFolder();
        var large = options.Store ?? Path.GetDirectoryName(scratch.Path)!;
        await (await FilledStore.MakeAsync(options.Size, large)).DisposeAsync();

        var (few, many) = (new List<double>(), new List<double>());
        for (var time = 0; time < Times; time++)
        {
            few.Add(await StartAsync(small.Path));
            many.Add(await StartAsync(Path.Combine(large, "data")));
        }

        options.Tell(new Figure("ready with many signals", Sample.Of(many).Median, "s", Sample.Of(few).Median,
            string.Create(CultureInfo.InvariantCulture, $"median of {Times}, longest {many.Max():F2}, {options.Size} signals; baseline: {Few} signals; goal: 3 s, a ratio of 1")));
    }

    private static async Task<double> StartAsync(string data)
    {
        await using var portal = await RunningPortal.StartAsync(data, "--empty");
        return portal.ReadyAfter.TotalSeconds;
    }
}
