using System.Diagnostics;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Benchmarks.Engines;

/// <summary>
/// How many steps a second an engine walks on one thread, in memory: ours with forms, roles and terms, against others that
/// do none of that. Each round measures ours and the other side by side.
/// </summary>
internal static partial class EngineFigures
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public static async Task MeasureAsync(BenchOptions options)
    {
        Func<BenchOptions, Task>? elsa = null;
        BringElsa(ref elsa);
        await (elsa?.Invoke(options) ?? NotRunAsync("Elsa (this is the embedded edition's build)"));
        await using var bpmn = await BpmnEngine.FindAsync();
        await (bpmn is null ? NotRunAsync("bpmn-engine (npm or its registry isn't here)") : AgainstBpmnAsync(options, bpmn));
    }

    // Only the cluster edition brings one.
    static partial void BringElsa(ref Func<BenchOptions, Task>? elsa);

    /// <summary>Tells ours against another, in human steps a second.</summary>
    private static async Task CompareAsync(BenchOptions options, string other, string how, Func<Task<double>> baseline)
    {
        var (ours, theirs) = (new double[Rounds], new double[Rounds]);

        // Compiled as well as they will be.
        for (var warm = 0; warm < 2; warm++)
        {
            await RateAsync(() => new RuledCase(new Interpreter()).WalkAsync());
            await baseline();
        }

        for (var round = 0; round < Rounds; round++)
        {
            ours[round] = await RateAsync(() => new RuledCase(new Interpreter()).WalkAsync());
            theirs[round] = await baseline();
        }

        options.Tell(new Figure(
            $"interpreter against {other}", Sample.Of(ours).Median, "/s", Sample.Of(theirs).Median,
            $"human steps a second, one thread, in memory, median of {Rounds} rounds side by side; ours with forms, roles and terms; baseline: {how}"));
    }

    private static Task AgainstBpmnAsync(BenchOptions options, BpmnEngine bpmn) => CompareAsync(
        options, "bpmn-engine", $"npm bpmn-engine {bpmn.Version}, the drawing read once, no forms, roles or terms", () => bpmn.RateAsync(Round));

    private static async Task<double> RateAsync(Func<ValueTask<int>> walk)
    {
        await walk();
        var (steps, start) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < Round)
        {
            steps += await walk();
        }

        return steps / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Task NotRunAsync(string what)
    {
        Console.Error.WriteLine($"Not run: the interpreter against {what}.");
        return Task.CompletedTask;
    }
}
