using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Calendar;

namespace LokaalSignaal.Portal.Work.Strips;

/// <summary>The process strip: where a case stands, what came before, what comes next.</summary>
/// <param name="Parts">Stations and forks, in order.</param>
public sealed record StripRoad(ImmutableArray<StripPart> Parts)
{
    // More stations than this don't fit beside each other.
    private const int FitsInARow = 8;

    /// <summary>Whether it stays a column.</summary>
    public bool IsLong => Stations.Count() > FitsInARow;

    /// <summary>All stations, those of branches among them.</summary>
    public IEnumerable<StripStation> Stations => Parts.SelectMany(part => part switch
    {
        StripStation station => [station],
        StripFork fork => fork.Branches.SelectMany(branch => branch),
        _ => Enumerable.Empty<StripStation>(),
    });

    /// <summary>Where the case is now.</summary>
    public IEnumerable<StripStation> Here => Stations.Where(station => station.IsHere);

    /// <summary>Makes the strip of a process.</summary>
    /// <param name="process">The process, for whoever looks.</param>
    /// <param name="today">The day in Brussels.</param>
    public static StripRoad Of(ProcessView process, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(process);
        var who = process.Active.GroupBy(step => step.Step).ToDictionary(steps => steps.Key, steps => steps.First().AssigneeName);
        return Of(process.Strip, today, step => who.GetValueOrDefault(step));
    }

    /// <summary>Makes a strip of steps.</summary>
    /// <param name="steps">All steps in order; those with the same branch number between two others are one branch.</param>
    /// <param name="today">The day in Brussels.</param>
    /// <param name="who">Who does an active step.</param>
    public static StripRoad Of(ImmutableArray<StripStep> steps, DateOnly today, Func<StepId, string?>? who = null)
    {
        var parts = ImmutableArray.CreateBuilder<StripPart>();
        var fork = new SortedDictionary<int, List<StripStation>>();
        foreach (var step in steps)
        {
            // A fork and its join are no stations: the branches between them show that the way splits.
            if (step.Kind is StepKind.Fork or StepKind.Join)
            {
                Close(fork, parts);
            }
            else if (step.Branch > 0)
            {
                Branch(fork, step.Branch).Add(Station(step, today, who));
            }
            else
            {
                Close(fork, parts);
                parts.Add(Station(step, today, who));
            }
        }

        Close(fork, parts);
        return new StripRoad(parts.ToImmutable());
    }

    private static StripStation Station(StripStep step, DateOnly today, Func<StepId, string?>? who) =>
        step.State is StripState.Active or StripState.Overdue
            ? new StripStation(step, step.Due is { } due ? WorkingDays.Belgian.Between(today, due) : null, who?.Invoke(step.Step))
            : new StripStation(step, null, null);

    private static List<StripStation> Branch(SortedDictionary<int, List<StripStation>> fork, int number)
    {
        if (!fork.TryGetValue(number, out var branch))
        {
            fork[number] = branch = [];
        }

        return branch;
    }

    private static void Close(SortedDictionary<int, List<StripStation>> fork, ImmutableArray<StripPart>.Builder parts)
    {
        if (fork.Count > 0)
        {
            parts.Add(new StripFork([.. fork.Values.Select(branch => branch.ToImmutableArray())]));
            fork.Clear();
        }
    }
}
