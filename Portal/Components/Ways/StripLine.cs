using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>
/// A place in the process strip: one step, or the branches of a fork side by side. Forks and joins themselves are
/// no places where a case stands for anybody to see, and are left out; nor is what the program does in a moment, unless
/// the case stands there.
/// </summary>
/// <param name="Branches">The branches; one with one step, where the way isn't split.</param>
public sealed record StripLine(ImmutableArray<ImmutableArray<StripStep>> Branches)
{
    /// <summary>Whether the way is split here.</summary>
    public bool IsFork => Branches[0][0].Branch > 0;

    /// <summary>The step, where the way isn't split.</summary>
    public StripStep Step => Branches[0][0];

    /// <summary>How the place stands: done when all of it is, next when none of it has begun.</summary>
    public StripState State => Of(Branches.SelectMany(branch => branch).Select(step => step.State));

    /// <summary>The places of a strip, in order.</summary>
    public static ImmutableArray<StripLine> Of(ImmutableArray<StripStep> steps)
    {
        var lines = ImmutableArray.CreateBuilder<StripLine>();
        for (var i = 0; i < steps.Length;)
        {
            // The branches of a fork end at its join, which is in none of them, also where the next fork follows at once.
            var length = steps[i].Branch == 0 ? 1 : steps.Skip(i).TakeWhile(step => step.Branch > 0).Count();
            var seen = steps.Skip(i).Take(Math.Max(1, length)).Where(IsPlace).ToList();
            if (seen.Count > 0)
            {
                lines.Add(new StripLine([.. seen.GroupBy(step => step.Branch).Select(branch => branch.ToImmutableArray())]));
            }

            i += Math.Max(1, length);
        }

        return lines.ToImmutable();
    }

    private static bool IsPlace(StripStep step) =>
        step.Kind is not (StepKind.Fork or StepKind.Join)
        && (!step.ByItself || step.State is StripState.Active or StripState.Overdue);

    private static StripState Of(IEnumerable<StripState> states)
    {
        var all = states.ToList();
        return all.Contains(StripState.Overdue) ? StripState.Overdue
            : all.Contains(StripState.Active) ? StripState.Active
            : all.TrueForAll(state => state == StripState.Skipped) ? StripState.Skipped
            : all.TrueForAll(state => state is StripState.Done or StripState.Skipped) ? StripState.Done
            : all.Contains(StripState.Done) ? StripState.Active
            : StripState.Next;
    }
}
