using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Processes.Elsa;

namespace LokaalSignaal.Benchmarks.Engines;

internal static partial class EngineFigures
{
    static partial void BringElsa(ref Func<BenchOptions, Task>? elsa) => elsa = AgainstElsaAsync;

    private static async Task AgainstElsaAsync(BenchOptions options)
    {
        using (var plain = new PlainElsa())
        {
            await CompareAsync(options, "Elsa", "Elsa 3.7.1 by IWorkflowRunner as it comes, its state kept in memory, no forms, roles or terms", () => RateAsync(plain.WalkAsync));
        }

        using (var keeping = new ElsaEngine())
        {
            await CompareAsync(options, "our Elsa engine", "the engine of the cluster edition, all states remembered", () => RateAsync(() => WalkAsync(keeping)));
        }

        using var forgetting = new ElsaEngine { Memory = new ElsaMemory(most: 0) };
        await CompareAsync(options, "our Elsa engine, nothing remembered", "the same, each state made from the marking at every step", () => RateAsync(() => WalkAsync(forgetting)));
    }

    // The engine alone.
    private static async ValueTask<int> WalkAsync(IProcessEngine engine)
    {
        var (marking, steps) = (await TakeAsync(engine, Marking.Empty, new Stimulus.Began(FiveSteps.Drawn.Start)), 0);
        while (marking.Tokens.FirstOrDefault(token => FiveSteps.Drawn.Find(token.Step)!.Kind is not StepKind.Join) is { } token)
        {
            marking = await TakeAsync(engine, marking, new Stimulus.Done(token.Visit, FiveSteps.Drawn.Find(token.Step)!.Outcomes[0].Id));
            steps++;
        }

        return steps;
    }

    private static async ValueTask<Marking> TakeAsync(IProcessEngine engine, Marking marking, Stimulus stimulus) =>
        (await engine.AdvanceAsync(FiveSteps.Drawn, marking, stimulus)).Aggregate(marking, Workflows.Processes.MarkingRules.Apply);
}
