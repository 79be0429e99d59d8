using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>The process strip: all steps of a definition, with how a case stands in each.</summary>
public static class StripOf
{
    /// <summary>The strip of a case.</summary>
    public static ImmutableArray<StripStep> Case(ProcessState state, ProcessDefinition definition)
    {
        var places = new Places(state, definition);
        var branches = Reach.Branches(definition);
        return [.. definition.Steps.Select(step => places.Of(step, branches.GetValueOrDefault(step.Id)))];
    }

    private sealed class Places
    {
        private readonly Dictionary<StepId, ActiveStep> active = [];
        private readonly Dictionary<StepId, DateTimeOffset> left = [];
        private readonly HashSet<StepId> ahead;
        private readonly int front;

        public Places(ProcessState state, ProcessDefinition definition)
        {
            foreach (var step in state.Open)
            {
                active[step.Token.Step] = step;
            }

            foreach (var passed in state.Passed)
            {
                left[passed.Step] = passed.At;
            }

            if (state.Ended is not null && state.Passed is [.., var last] && End(definition, last) is { } end)
            {
                left[end] = last.At;
            }

            ahead = Reach.From(definition, state.Active.Select(step => step.Token.Step));
            front = active.Count == 0 ? int.MaxValue : definition.Steps.Select((step, at) => active.ContainsKey(step.Id) ? at : -1).Max();
            order = definition.Steps.Select((step, at) => (step.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        }

        private readonly Dictionary<StepId, int> order;

        public StripStep Of(Step step, int branch) => active.TryGetValue(step.Id, out var here)
            ? Strip(step, here.Overdue ? StripState.Overdue : StripState.Active, here.Since, branch) with { Due = here.Due }
            : left.TryGetValue(step.Id, out var at) && !ComesAgain(step.Id)
                ? Strip(step, StripState.Done, at, branch)
                : Strip(step, ahead.Contains(step.Id) ? StripState.Next : StripState.Skipped, null, branch);

        // After a way back, the steps beyond where the case stands now lie before it again.
        private bool ComesAgain(StepId step) => order[step] > front && ahead.Contains(step);

        private static StripStep Strip(Step step, StripState state, DateTimeOffset? at, int branch) =>
            new(step.Id, step.Kind, step.Title, state, at, null, branch) { ByItself = step.Kind == StepKind.Triage && step.Doers.IsEmpty };

        // A close isn't left: it is where the last step's way out led.
        private static StepId? End(ProcessDefinition definition, PassedStep last) =>
            definition.Find(last.Step)?.Find(last.Outcome) is { } way && definition.Find(way.To)?.Kind == StepKind.Close ? way.To : null;
    }
}
