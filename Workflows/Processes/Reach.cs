using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>Where a definition leads.</summary>
internal static class Reach
{
    /// <summary>The steps to which outcomes lead from these steps, directly or by others; not those themselves, unless a way leads back.</summary>
    public static HashSet<StepId> From(ProcessDefinition definition, IEnumerable<StepId> starts, StepId? until = null)
    {
        var reached = new HashSet<StepId>();
        var open = new Stack<StepId>(starts);
        while (open.TryPop(out var step))
        {
            foreach (var outcome in definition.Find(step)?.Outcomes ?? [])
            {
                if (outcome.To != until && reached.Add(outcome.To))
                {
                    open.Push(outcome.To);
                }
            }
        }

        return reached;
    }

    /// <summary>The branch of the innermost fork in which each step stands, from 1; steps outside all forks are left out.</summary>
    public static ImmutableDictionary<StepId, int> Branches(ProcessDefinition definition)
    {
        var branches = ImmutableDictionary.CreateBuilder<StepId, int>();
        foreach (var fork in definition.Steps.Where(step => step.Kind == StepKind.Fork))
        {
            for (var way = 0; way < fork.Outcomes.Length; way++)
            {
                var first = fork.Outcomes[way].To;
                foreach (var step in From(definition, [first], fork.Join).Append(first).Where(step => step != fork.Join))
                {
                    branches[step] = way + 1;
                }
            }
        }

        return branches.ToImmutable();
    }
}
