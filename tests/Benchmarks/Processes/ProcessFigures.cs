using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Benchmarks.Processes;

/// <summary>
/// What a command costs in processor time where one, two and three processes share one PostgreSQL, with the same number of
/// commands in all.
/// </summary>
internal static class ProcessFigures
{
    private const int Most = 3;
    private const int Together = 32;
    private const int Lives = 80;
    private const int MostWarm = 5;

    public static async Task MeasureAsync(BenchOptions options)
    {
        if (!ThrowAwayServer.IsHere)
        {
            Console.Error.WriteLine("processes: not run, there is no PostgreSQL on this machine");
            return;
        }

        await using var portals = new ManyPortals();
        await portals.StartAsync();
        using var life = await HttpLife.BeginAsync(portals.Addresses[0]);
        var costs = new List<Cost>();
        for (var processes = 1; processes <= Most; processes++)
        {
            if (processes > 1)
            {
                await portals.StartAsync();
            }

            await WarmAsync(portals, life);
            await TakeAsync(portals, life, costs);
        }

        // And back: the store grew meanwhile, and that is the same for all.
        for (var processes = Most; processes >= 1; processes--)
        {
            await TakeAsync(portals, life, costs);
            await portals.StopAsync();
        }

        foreach (var (processes, stays) in costs.Select(cost => (cost.Processes, cost.Stays)).Where(kind => kind.Processes > 1).Distinct())
        {
            Tell(options, costs, processes, stays);
        }
    }

    // The one that is new is compiled as well as the others: until it gets no better.
    private static async Task WarmAsync(ManyPortals portals, HttpLife life)
    {
        var (last, now) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 2 || (round < MostWarm && now < last * 0.9); round++)
        {
            var before = portals.Processor.Portals;
            await Crowd.DoAsync(Together, Lives, _ => life.LiveAsync(_ => portals.Addresses[0]));
            (last, now) = (now, portals.Processor.Portals - before);
        }
    }

    private static async Task TakeAsync(ManyPortals portals, HttpLife life, List<Cost> costs)
    {
        foreach (var stays in new[] { true, false })
        {
            var (addresses, before, start) = (portals.Addresses, portals.Processor, Stopwatch.GetTimestamp());
            await Crowd.DoAsync(Together, Lives, number => life.LiveAsync(command => addresses[(stays ? number : number + command) % addresses.Count]));
            var (after, seconds) = (portals.Processor, Stopwatch.GetElapsedTime(start).TotalSeconds);
            const double Milli = 1_000.0 / (Lives * HttpLife.Commands);
            costs.Add(new Cost(addresses.Count, stays, (after.Portals - before.Portals) * Milli, (after.Server - before.Server) * Milli));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{addresses.Count} processes, {(stays ? "a case at one" : "a case at all")}: {costs[^1].Portals:F2} ms in the portals, {costs[^1].Server:F2} ms in the server, {Lives * HttpLife.Commands / seconds:F0}/s, {life.Postponed} postponed up to now"));
        }
    }

    private static void Tell(BenchOptions options, List<Cost> costs, int processes, bool stays)
    {
        var (one, these) = (costs.Where(cost => cost.Processes == 1).ToList(), costs.Where(cost => cost.Processes == processes && cost.Stays == stays).ToList());
        var way = stays ? "a case at one" : "a case at all";
        var how = $"processor time per acknowledged command over HTTP, {Lives * HttpLife.Commands} commands in all each time, once on the way up and once back; {(stays ? "all commands of a case to one process" : "each command of a case to the next process")}; baseline: one process; goal: a ratio of 1";
        options.Tell(new Figure($"{processes} processes, {way}: the portals", these.Average(cost => cost.Portals), "ms", one.Average(cost => cost.Portals), how));
        options.Tell(new Figure($"{processes} processes, {way}: PostgreSQL", these.Average(cost => cost.Server), "ms", one.Average(cost => cost.Server), "the same, of all the server's processes"));
    }

    private sealed record Cost(int Processes, bool Stays, double Portals, double Server);
}
