using System.Diagnostics;
using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting.Embedded;
using LokaalSignaal.Silo.Hosting.Orleans;

namespace LokaalSignaal.Benchmarks.Calls;

internal static partial class CallFigures
{
    private const int Rounds = 41;
    private const int Warm = 10;

    // Short, so that both sides have the same of whatever else runs.
    private static readonly TimeSpan _round = TimeSpan.FromMilliseconds(100);

    static partial void BringOrleans(ref Func<BenchOptions, Task>? orleans) => orleans = AgainstOrleansAsync;

    private static async Task AgainstOrleansAsync(BenchOptions options)
    {
        await using var hosts = await BothHosts.StartAsync();
        var (call, id) = (hosts.Refused, hosts.Refused.Case.ToString());
        var (embedded, orleans, grains) = (hosts.Get<EmbeddedHost>(), hosts.Get<OrleansHost>(), hosts.Get<IGrainFactory>());
        var alone = hosts.Get<ActivationFactory>().Create(call.Case);
        Func<Task<bool>> ours = async () => await embedded.SendAsync(call) is Answer.Refused;
        Func<Task<bool>> theirs = async () => await grains.GetGrain<ISignalGrain>(id).HandleAsync(call) is Answer.Refused;
        await CompareAsync(options, "a grain's", ours, theirs);
        await CompareAsync(options, "a bare grain's", ours, () => grains.GetGrain<IBareGrain>(id).HandleAsync());
        await CompareAsync(options, "our Orleans host's", ours, async () => await orleans.SendAsync(call) is Answer.Refused);
        await CompareAsync(options, "the case's own", ours, async () => await alone.HandleAsync(call) is Answer.Refused);
        hosts.LooksUp = true;
        await CompareAsync(options, "a grain's, looked up", ours, theirs);
    }

    private static async Task CompareAsync(BenchOptions options, string name, Func<Task<bool>> ours, Func<Task<bool>> theirs)
    {
        // Compiled as well as they will be.
        for (var warm = 0; warm < Warm; warm++)
        {
            await TakeAsync(ours);
            await TakeAsync(theirs);
        }

        var rounds = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await TakeAsync(ours), await TakeAsync(theirs)));
        }

        var how = string.Create(CultureInfo.InvariantCulture, $"a command that the rules refuse, to a signal that is awake, one after the other; median of {Rounds} rounds side by side in one process; goal: a ratio of 1");
        options.Tell(new Figure($"embedded call against {name}", Median(rounds, round => round.Ours.Micro), "µs", Median(rounds, round => round.Theirs.Micro), how));
        options.Tell(new Figure($"embedded call against {name}, memory", Median(rounds, round => round.Ours.Bytes), "B", Median(rounds, round => round.Theirs.Bytes), "the same: what a call allocates in the whole process"));
    }

    private static double Median(List<(Cost Ours, Cost Theirs)> rounds, Func<(Cost Ours, Cost Theirs), double> of) => Sample.Of(rounds.Select(of)).Median;

    private static async Task<Cost> TakeAsync(Func<Task<bool>> call)
    {
        var (calls, allocated, start) = (0, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < _round; calls++)
        {
            if (!await call())
            {
                throw new InvalidOperationException("It wasn't refused.");
            }
        }

        return new Cost(Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)calls);
    }

    private sealed record Cost(double Micro, double Bytes);
}
