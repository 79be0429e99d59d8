using System.Collections.Immutable;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes.Soundness;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// Whether a definition is sound: whatever people choose in it, a case gets on and can come to its end, and its givers
/// hear of it. A definition without faults is one that every engine can walk; only such a one is published.
/// </summary>
public static class Checker
{
    /// <summary>
    /// What isn't sound, in the order of the steps as far as it lies in one. The ways through the drawing are looked at
    /// only once it hangs together, so that one slip isn't told five times.
    /// </summary>
    public static ImmutableArray<Fault> Check(ProcessDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ImmutableArray<Fault> structure =
        [
            .. StepFaults.Of(definition),
            .. OutcomeFaults.Of(definition),
            .. ForkFaults.Of(definition),
        ];
        ImmutableArray<Fault> contents =
        [
            .. TextFaults.Of(definition),
            .. ActorFaults.Of(definition),
            .. TermFaults.Of(definition),
            .. FormFaults.Of(definition),
        ];
        ImmutableArray<Fault> ways = structure.IsEmpty ? [.. Ways(definition)] : [];
        return [.. structure, .. contents, .. ways];
    }

    private static IEnumerable<Fault> Ways(ProcessDefinition definition)
    {
        var nesting = new Nesting(definition);
        var told = nesting.Faults.IsEmpty ? new Telling(definition, nesting).Faults() : [];
        return [.. nesting.Faults, .. WayFaults.Of(definition), .. told];
    }
}
