using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>
/// In which branches each step lies. Every step has to lie in one place only, however it is reached: then no step is
/// ever active twice at once, each join gets one token of each branch, and a close is reached when nothing else is
/// going on.
/// </summary>
internal sealed class Nesting
{
    private readonly ProcessDefinition definition;
    private readonly Dictionary<StepId, ImmutableArray<Place>> places = [];
    private readonly Queue<Step> waiting = new();
    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();

    public Nesting(ProcessDefinition definition)
    {
        this.definition = definition;
        Enter(definition.Find(definition.Start)!, []);
        Walk();
        Reopen();
        Walk();
    }

    /// <summary>What isn't well nested.</summary>
    public ImmutableArray<Fault> Faults => faults.ToImmutable();

    /// <summary>The branches that somebody stands in who left a step by an outcome, outermost first.</summary>
    public ImmutableArray<Place> After(Step step, Outcome outcome)
    {
        var here = places.GetValueOrDefault(step.Id, []);
        return step.Kind is StepKind.Fork ? here.Add(new Place(step, outcome.Id)) : here;
    }

    private void Reopen()
    {
        if (definition.ReopensAt is not { } id || definition.Find(id) is not { } step)
        {
            return;
        }

        if (places.GetValueOrDefault(id, []).IsEmpty)
        {
            Enter(step, []);
        }
        else
        {
            faults.Add(step.Fault(FaultCodes.ReopensInsideFork));
        }
    }

    private void Walk()
    {
        while (waiting.TryDequeue(out var step))
        {
            foreach (var outcome in step.Outcomes)
            {
                Follow(step, outcome, definition.Find(outcome.To)!);
            }
        }
    }

    private void Follow(Step step, Outcome outcome, Step target)
    {
        var after = After(step, outcome);
        switch (target.Kind)
        {
            case StepKind.Join when after is [.. var outside, { } innermost] && innermost.Fork.Join == target.Id:
                Enter(target, outside);
                break;
            case StepKind.Join:
                faults.Add(step.Fault(FaultCodes.BranchElsewhere, outcome.Name(), target.Name()));
                break;
            case StepKind.Close when !after.IsEmpty:
                faults.Add(step.Fault(FaultCodes.CloseInsideFork, outcome.Name(), target.Name()));
                break;
            default:
                Enter(target, after);
                break;
        }
    }

    private void Enter(Step step, ImmutableArray<Place> place)
    {
        if (places.TryAdd(step.Id, place))
        {
            waiting.Enqueue(step);
        }
        else if (!places[step.Id].SequenceEqual(place))
        {
            Mixed(step.Fault(FaultCodes.BranchesMixed));
        }
    }

    private void Mixed(Fault fault)
    {
        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }
}
