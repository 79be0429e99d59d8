using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Benchmarks.Commands;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Tests.Journal.Postgres;

namespace LokaalSignaal.Benchmarks.Postgres;

/// <summary>
/// Acknowledged commands a second on PostgreSQL, through host and journal with all read models, beside PostgreSQL's own
/// measuring program that writes an event and the row of a work list with as many clients.
/// </summary>
internal static class PostgresFigures
{
    private const int Rounds = 3;
    private const int WarmingUp = 4;
    private const int Most = 64;

    private static readonly int[] _busy = [1, 16, Most];

    public static async Task MeasureAsync(BenchOptions options)
    {
        if (!ThrowAwayServer.IsHere)
        {
            Console.Error.WriteLine("postgres: not run, there is no PostgreSQL on this machine");
            return;
        }

        using var server = new ThrowAwayServer();
        var baseline = new PgBench(server);
        Console.Error.WriteLine($"# {baseline.Conditions}");
        await using var silo = new OpenSilo(server: server.NewDatabase("bench"));
        await silo.FoundAsync();
        var (giver, processor) = (await silo.RegisterAsync(Role.Giver), await silo.RegisterAsync(Role.Processor));
        for (var round = 0; round < WarmingUp; round++)
        {
            await HostAsync(silo, giver, processor, Most);
        }

        foreach (var busy in _busy)
        {
            var rounds = new List<(double Host, double Pgbench)>();
            for (var round = 0; round < Rounds; round++)
            {
                var pgbench = baseline.PerSecond(busy);
                rounds.Add((await HostAsync(silo, giver, processor, busy), pgbench));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{busy} busy: {rounds[^1].Host:F0}/s, pgbench {rounds[^1].Pgbench:F0}/s"));
            }

            var middle = rounds.OrderBy(round => round.Host / round.Pgbench).ElementAt(Rounds / 2);
            options.Tell(new Figure($"commands a second on PostgreSQL, {busy} busy", middle.Host, "/s", middle.Pgbench,
                $"the middle of {Rounds} rounds by ratio; signals are given, added to and labelled, all rows and texts with them, behind the fence; baseline: pgbench -M prepared, {busy} clients, an event of 400 bytes and a row of a list in a transaction; goal: a ratio of 1.5"));
        }
    }

    private static async Task<double> HostAsync(OpenSilo silo, Actor giver, Actor processor, int busy)
    {
        var cases = Math.Max(40, busy * 12);
        var start = Stopwatch.GetTimestamp();
        await Crowd.DoAsync(busy, cases, _ => BusyLife.LiveAsync(silo, giver, processor));
        return cases * BusyLife.Commands / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
