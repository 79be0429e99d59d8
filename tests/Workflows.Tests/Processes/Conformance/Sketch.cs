using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

/// <summary>
/// Draws sound processes at random, always the same for a seed: runs of steps, forks inside forks, ways back, waits,
/// terms, steps by the program. Every one ends with feedback and a close.
/// </summary>
public sealed class Sketch
{
    // Forks take at least four steps: a drawing of 60 has room for a dozen of them.
    private const int Room = 50;

    private readonly Random random;
    private readonly List<Step> steps = [];

    private Sketch(int seed) => random = new Random(seed);

    /// <summary>A sound drawing.</summary>
    public static ProcessDefinition Sound(int seed)
    {
        var sketch = new Sketch(seed);
        var first = sketch.Opening();
        return new ProcessDefinition
        {
            Id = DefinitionId.Of($"sketch-{seed}"),
            Kind = CaseKind.Signal,
            Title = new LocalText($"Schets {seed}"),
            Start = first,
            ReopensAt = sketch.Reopening(),
            Steps = [.. sketch.steps],
        };
    }

    private StepId Opening()
    {
        Add(Close());
        Add(Tell("tell", "end"));
        var body = Run(StepId.Of("tell"), depth: 0);
        var intake = Step("intake", StepKind.Intake, Way("in", body.Value));
        Add(random.Next(4) == 0 ? intake with { By = [Role.Processor] } : intake);
        return StepId.Of("intake");
    }

    // Drawn from behind: each part knows where it leads to. What a part may go back to is drawn after it, so ways back
    // are added at the end, between steps of the same run.
    private StepId Run(StepId to, int depth)
    {
        List<int> run = [];
        var next = to;
        for (var length = random.Next(1, 4); length > 0 && steps.Count < Room; length--)
        {
            next = depth < 3 && random.Next(3) == 0 ? Split(next, depth) : One(next);
            run.AddRange(steps[^1].Kind is StepKind.Fork ? [] : [steps.Count - 1]);
        }

        GoBack(run);
        return next;
    }

    private StepId One(StepId to)
    {
        var id = $"step-{steps.Count}";
        var step = random.Next(6) switch
        {
            0 => Wait(id, Way("go", to.Value, Anything())),
            1 => Wait(id, Way("over", to.Value)) with { Term = random.Next(1, 100), OnTerm = OutcomeId.Of("over") },
            2 => Step(id, StepKind.Triage, Way("ready", to.Value)),
            3 => Step(id, StepKind.Decide, Way("yes", to.Value), Way("no", to.Value)),
            4 => Task(id, Way("on", to.Value), Way("by-itself", to.Value, Anything())) with { Term = 10 },
            _ => Task(id, Way("on", to.Value)),
        };
        return Add(step);
    }

    private StepId Split(StepId to, int depth)
    {
        var join = Add(Join($"join-{steps.Count}", to.Value));
        var ways = Enumerable.Range(1, random.Next(2, 4))
            .Select(way => Way($"way-{way}", (random.Next(5) == 0 ? join : Run(join, depth + 1)).Value))
            .ToArray();
        return Add(Fork($"fork-{steps.Count}", join.Value, ways));
    }

    private void GoBack(List<int> run)
    {
        foreach (var place in run.Where(place => steps[place].Kind is StepKind.Task or StepKind.Decide))
        {
            if (random.Next(3) == 0)
            {
                var target = steps[run[random.Next(run.Count)]].Id.Value;
                steps[place] = steps[place] with { Outcomes = [.. steps[place].Outcomes, Way("back", target)] };
            }
        }
    }

    // A run inside a fork has no place for reopened cases; the feedback step always lies outside.
    private StepId? Reopening() => random.Next(2) == 0 ? null : StepId.Of("tell");

    private Happening Anything() => (Happening)random.Next(4);

    private StepId Add(Step step)
    {
        steps.Add(step);
        return step.Id;
    }
}
