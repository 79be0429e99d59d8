using LokaalSignaal.Benchmarks;
using LokaalSignaal.Benchmarks.Calls;
using LokaalSignaal.Benchmarks.Commands;
using LokaalSignaal.Benchmarks.Engines;
using LokaalSignaal.Benchmarks.Giving;
using LokaalSignaal.Benchmarks.Growth;
using LokaalSignaal.Benchmarks.Memory;
using LokaalSignaal.Benchmarks.Pages;
using LokaalSignaal.Benchmarks.Postgres;
using LokaalSignaal.Benchmarks.Processes;
using LokaalSignaal.Benchmarks.Partners;
using LokaalSignaal.Benchmarks.Queries;
using LokaalSignaal.Benchmarks.Searching;
using LokaalSignaal.Benchmarks.Starting;
using LokaalSignaal.Benchmarks.Waking;

// A line a figure: name, value, unit, baseline, ratio, conditions.
var known = new Dictionary<string, Func<BenchOptions, Task>>(StringComparer.Ordinal)
{
    ["commands"] = CommandFigures.MeasureAsync,
    ["postgres"] = PostgresFigures.MeasureAsync,
    ["processes"] = ProcessFigures.MeasureAsync,
    ["growth"] = GrowthFigures.MeasureAsync,
    ["giving"] = GivingFigures.MeasureAsync,
    ["waking"] = WakingFigures.MeasureAsync,
    ["memory"] = MemoryFigures.MeasureAsync,
    ["pages"] = PageFigures.MeasureAsync,
    ["partners"] = PartnerFigures.MeasureAsync,
    ["queries"] = QueryFigures.MeasureAsync,
    ["searching"] = SearchFigures.MeasureAsync,
    ["engines"] = EngineFigures.MeasureAsync,
    ["calls"] = CallFigures.MeasureAsync,
    ["starting"] = StartingFigures.MeasureAsync,
};
if (BenchOptions.Read(args, known.Keys, out var wrong) is not { } options)
{
    Console.Error.WriteLine($"bench: {wrong}");
    return 2;
}

Console.Error.WriteLine(Conditions.OfThisMachine());
foreach (var name in options.Names)
{
    await known[name](options);
}

return 0;
