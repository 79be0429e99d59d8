using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Benchmarks.Stores;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Benchmarks.Commands;

/// <summary>Acknowledged commands a second through host and journal, with 64 cases that are all busy.</summary>
internal static class CommandFigures
{
    private const int Busy = 64;
    private const int CasesEach = 24;
    private const int Rounds = 5;

    // Until the compiler has seen what is hot: the first rounds measure its work.
    private const int WarmingUp = 5;

    public static async Task MeasureAsync(BenchOptions options)
    {
        var rounds = new List<(double Host, double OneByOne)>();
        for (var round = 1 - WarmingUp; round <= Rounds; round++)
        {
            var measured = await RoundAsync();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {measured.Host:F0}/s, one by one {measured.OneByOne:F0}/s"));
            if (round > 0)
            {
                rounds.Add(measured);
            }
        }

        var middle = rounds.OrderBy(round => round.Host / round.OneByOne).ElementAt(Rounds / 2);
        options.Tell(new Figure("commands a second, 64 busy cases", middle.Host, "/s", middle.OneByOne,
            $"the middle of {Rounds} rounds by ratio, {Busy * CasesEach * BusyLife.Commands} commands each (signals are given, added to and labelled, {BusyLife.Commands} commands each); baseline: the same rows, one prepared durable transaction each; goal: a ratio of 4"));
    }

    private static async Task<(double Host, double OneByOne)> RoundAsync()
    {
        RecordingJournal? recording = null;
        await using var silo = new OpenSilo(services => services.AddSingleton<IJournal>(provider =>
            recording = new RecordingJournal(provider.GetRequiredService<Silo.Hosting.OpenedStore>().Store)));
        await silo.FoundAsync();
        var (giver, processor) = (await silo.RegisterAsync(Role.Giver), await silo.RegisterAsync(Role.Processor));
        var before = recording!.Written.Length;

        var start = Stopwatch.GetTimestamp();
        await Crowd.DoAsync(Busy, Busy * CasesEach, _ => BusyLife.LiveAsync(silo, giver, processor));
        var host = Busy * CasesEach * BusyLife.Commands / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (host, await OneByOne.PerSecondAsync(recording.Written, before));
    }
}
