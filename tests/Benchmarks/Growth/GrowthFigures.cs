using System.Diagnostics;
using LokaalSignaal.Benchmarks.Commands;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Benchmarks.Growth;

/// <summary>Commands a second in a store with many cases, beside an empty one, in turn; on both databases.</summary>
internal static class GrowthFigures
{
    private const int Rounds = 5;
    private const int Busy = 16;
    private const int Cases = 200;

    public static async Task MeasureAsync(BenchOptions options)
    {
        await MeasureAsync(options, "SQLite", _ => null);
        if (!ThrowAwayServer.IsHere)
        {
            Console.Error.WriteLine("growth: not run on PostgreSQL, there is none on this machine");
            return;
        }

        using var server = new ThrowAwayServer();
        await MeasureAsync(options, "PostgreSQL, behind the fence", server.NewDatabase);
    }

    private static async Task MeasureAsync(BenchOptions options, string database, Func<string, string?> server)
    {
        await using var empty = new OpenSilo(server: server("empty"));
        await using var large = new OpenSilo(server: server("growing"));
        var clock = Stopwatch.StartNew();
        await empty.FoundAsync();
        await large.FillAsync(options.Size);
        Console.Error.WriteLine($"{database}: filled after {clock.Elapsed.TotalSeconds:F0} s");
        var (few, many) = (await Life.InAsync(empty), await Life.InAsync(large));
        await few.RateAsync();
        await many.RateAsync();
        var rounds = new List<(double Large, double Empty)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await many.RateAsync(), await few.RateAsync()));
        }

        var middle = rounds.OrderBy(round => round.Large / round.Empty).ElementAt(Rounds / 2);
        options.Tell(new Figure($"commands a second in a large store on {database}", middle.Large, "/s", middle.Empty,
            $"the middle of {Rounds} rounds by ratio; {options.Size} signals and a tenth as many fiches, {Busy} busy; baseline: the same in an empty store, in turn; goal: a ratio of 0.8"));
    }

    /// <summary>Lives in a store.</summary>
    private sealed record Life(OpenSilo Silo, Actor Giver, Actor Processor)
    {
        public static async Task<Life> InAsync(OpenSilo silo) => new(silo, await silo.RegisterAsync(Role.Giver), await silo.RegisterAsync(Role.Processor));

        public async Task<double> RateAsync()
        {
            var start = Stopwatch.GetTimestamp();
            await Crowd.DoAsync(Busy, Cases, _ => BusyLife.LiveAsync(Silo, Giver, Processor));
            return Cases * BusyLife.Commands / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
