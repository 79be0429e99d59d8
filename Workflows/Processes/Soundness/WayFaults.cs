using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>Whether each step can be reached, gets to an end, and leads on.</summary>
internal static class WayFaults
{
    public static IEnumerable<Fault> Of(ProcessDefinition definition) =>
        [.. Unreachable(definition), .. DeadEnds(definition), .. Circles(definition)];

    private static IEnumerable<Fault> Unreachable(ProcessDefinition definition)
    {
        var reached = Closure([definition.Start, definition.ReopensAt ?? definition.Start], id => Next(definition, id));
        return definition.Steps.Where(step => !reached.Contains(step.Id)).Select(step => step.Fault(FaultCodes.Unreachable));
    }

    private static IEnumerable<Fault> DeadEnds(ProcessDefinition definition)
    {
        var before = definition.Steps.SelectMany(step => step.Outcomes, (step, outcome) => (outcome.To, step.Id))
            .ToLookup(way => way.To, way => way.Id);
        var closes = definition.Steps.Where(step => step.Kind is StepKind.Close).Select(step => step.Id);
        var saved = Closure(closes, id => before[id]);
        return definition.Steps.Where(step => !saved.Contains(step.Id)).Select(step => step.Fault(FaultCodes.DeadEnd));
    }

    private static IEnumerable<Fault> Circles(ProcessDefinition definition)
    {
        if (OnCircle(definition, ByItself) is { } round)
        {
            yield return round.Fault(FaultCodes.GoesRound);
        }

        if (OnCircle(definition, First) is { } loop)
        {
            yield return loop.Fault(FaultCodes.FirstWayLoops);
        }
    }

    private static Step? OnCircle(ProcessDefinition definition, Func<ProcessDefinition, StepId, IEnumerable<StepId>> next) =>
        definition.Steps.FirstOrDefault(step =>
            Closure(next(definition, step.Id), id => next(definition, id)).Contains(step.Id));

    private static IEnumerable<StepId> Next(ProcessDefinition definition, StepId id) =>
        definition.Find(id)!.Outcomes.Select(outcome => outcome.To);

    private static IEnumerable<StepId> ByItself(ProcessDefinition definition, StepId id) =>
        definition.Find(id) is { } step && (step.PassesByItself() || step.Kind is StepKind.Join) ? Next(definition, id) : [];

    private static IEnumerable<StepId> First(ProcessDefinition definition, StepId id) =>
        definition.Find(id) is { Kind: StepKind.Fork } ? Next(definition, id) : Next(definition, id).Take(1);

    private static HashSet<StepId> Closure(IEnumerable<StepId> from, Func<StepId, IEnumerable<StepId>> next)
    {
        var found = new HashSet<StepId>();
        var waiting = new Stack<StepId>(from);
        while (waiting.TryPop(out var id))
        {
            if (found.Add(id))
            {
                foreach (var following in next(id))
                {
                    waiting.Push(following);
                }
            }
        }

        return found;
    }
}
