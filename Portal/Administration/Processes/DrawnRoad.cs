using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>
/// A definition as a strip, before any case goes that way: its steps in order, and where branches go side by side. It
/// shows a faulty drawing as well as it can.
/// </summary>
/// <param name="Parts">Stations and forks, in order.</param>
public sealed record DrawnRoad(ImmutableArray<DrawnPart> Parts)
{
    // More stations than this don't fit beside each other.
    private const int FitsInARow = 8;

    /// <summary>Whether it stays a column.</summary>
    public bool IsLong => Parts.Sum(part => part.Branches.Sum(branch => branch.Length)) > FitsInARow;

    /// <summary>Makes the strip of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="faults">What the checker found in it.</param>
    public static DrawnRoad Of(ProcessDefinition definition, ImmutableArray<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var branches = BranchesOf(definition);
        var wrong = faults.Select(fault => fault.Step).OfType<StepId>().ToHashSet();
        var parts = ImmutableArray.CreateBuilder<DrawnPart>();
        var fork = new SortedDictionary<int, List<DrawnStation>>();
        foreach (var step in definition.Steps)
        {
            var branch = branches.GetValueOrDefault(step.Id);
            var shown = step.Kind is not (StepKind.Fork or StepKind.Join) || wrong.Contains(step.Id);
            if (branch == 0 || !shown)
            {
                Close();
            }

            if (shown)
            {
                Put(branch, new DrawnStation(step, wrong.Contains(step.Id)));
            }
        }

        Close();
        return new DrawnRoad(parts.ToImmutable());

        void Put(int branch, DrawnStation station)
        {
            if (branch == 0)
            {
                parts.Add(new DrawnPart([[station]]));
            }
            else if (!fork.TryAdd(branch, [station]))
            {
                fork[branch].Add(station);
            }
        }

        void Close()
        {
            if (fork.Count > 0)
            {
                parts.Add(new DrawnPart([.. fork.Values.Select(branch => branch.ToImmutableArray())]));
                fork.Clear();
            }
        }
    }

    // The branch of the innermost fork in which each step stands, from 1; steps outside all forks are left out.
    private static Dictionary<StepId, int> BranchesOf(ProcessDefinition definition)
    {
        var branches = new Dictionary<StepId, int>();
        foreach (var fork in definition.Steps.Where(step => step.Kind == StepKind.Fork))
        {
            for (var way = 0; way < fork.Outcomes.Length; way++)
            {
                foreach (var step in Between(definition, fork.Outcomes[way].To, fork.Join))
                {
                    branches[step] = way + 1;
                }
            }
        }

        return branches;
    }

    private static HashSet<StepId> Between(ProcessDefinition definition, StepId first, StepId? until)
    {
        var reached = new HashSet<StepId>();
        var open = new Stack<StepId>([first]);
        while (open.TryPop(out var step))
        {
            if (step == until || !reached.Add(step))
            {
                continue;
            }

            foreach (var outcome in definition.Find(step)?.Outcomes ?? [])
            {
                open.Push(outcome.To);
            }
        }

        return reached;
    }
}

/// <summary>A station, or branches side by side.</summary>
/// <param name="Branches">One branch with one station, or the branches of a fork.</param>
public sealed record DrawnPart(ImmutableArray<ImmutableArray<DrawnStation>> Branches)
{
    /// <summary>The station, where it is one.</summary>
    public DrawnStation? Alone => Branches is [[var only]] ? only : null;
}

/// <summary>A step as a station.</summary>
/// <param name="Step">The step.</param>
/// <param name="Wrong">Whether the checker found something in it.</param>
public sealed record DrawnStation(Step Step, bool Wrong);
