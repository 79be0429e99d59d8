using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>
/// Whether the givers are told something on every way to the end. It follows all ways on which nothing was told yet:
/// past a join only when that can be so in each of its branches. An end that is reached so is a fault.
/// </summary>
internal sealed class Telling(ProcessDefinition definition, Nesting nesting)
{
    private readonly Dictionary<StepId, Step?> before = [];
    private readonly HashSet<Place> arrived = [];
    private readonly Queue<Step> waiting = new();

    /// <summary>Whether somebody has to write to the givers to take an outcome.</summary>
    public static bool SomebodyWrites(Step step, Outcome outcome) =>
        step.FieldsOf(outcome.Id).Any(field => field is { Tells: true, Required: true, Type: FieldType.Text });

    /// <summary>The ends that can be reached in silence, with a way that leads there.</summary>
    public ImmutableArray<Fault> Faults()
    {
        if (definition.Kind != CaseKind.Signal && definition.Kind != CaseKind.Fiche)
        {
            return [];
        }

        Enter(definition.Find(definition.Start)!, null);
        Enter(definition.Find(definition.ReopensAt ?? definition.Start)!, null);
        Walk();
        return
        [
            .. definition.Steps.Where(step => step.Kind is StepKind.Close && before.ContainsKey(step.Id))
                .Select(step => step.Fault(FaultCodes.WayWithoutFeedback, WayTo(step))),
        ];
    }

    private void Walk()
    {
        while (waiting.TryDequeue(out var step))
        {
            foreach (var outcome in step.Outcomes.Where(outcome => !Tells(step, outcome)))
            {
                Follow(step, outcome, definition.Find(outcome.To)!);
            }
        }
    }

    private void Follow(Step step, Outcome outcome, Step target)
    {
        if (target.Kind is StepKind.Join)
        {
            var branch = nesting.After(step, outcome)[^1];
            arrived.Add(branch);
            if (!branch.Fork.Outcomes.All(way => arrived.Contains(branch with { Way = way.Id })))
            {
                return;
            }
        }

        Enter(target, step);
    }

    private void Enter(Step step, Step? from)
    {
        if (before.TryAdd(step.Id, from))
        {
            waiting.Enqueue(step);
        }
    }

    // Where the step is left by itself nobody fills in its form; but a giver whose fiche was finished was told in the
    // fiche, and one who was referred reads the reason.
    private static bool Tells(Step step, Outcome outcome) => outcome switch
    {
        { When: Happening.FicheClosed or Happening.Referred } => step.OnTerm != outcome.Id,
        { When: null } => step.OnTerm != outcome.Id && (step.Kind is StepKind.Feedback || SomebodyWrites(step, outcome)),
        _ => false,
    };

    private LocalText WayTo(Step end)
    {
        var way = new Stack<LocalText>();
        for (Step? step = end; step is not null; step = before[step.Id])
        {
            way.Push(step.Name());
        }

        return new LocalText(
            string.Join(" → ", way.Select(title => title.In("nl"))),
            string.Join(" → ", way.Select(title => title.In("en"))));
    }
}
