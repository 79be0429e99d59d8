using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>The engine of the house: it walks a definition as data, in this process, at once.</summary>
public sealed class Interpreter : IProcessEngine
{
    /// <inheritdoc/>
    public string Name => "interpreter";

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The definition isn't sound: the checker would have refused it.</exception>
    public ValueTask<ImmutableArray<Transition>> AdvanceAsync(
        ProcessDefinition definition,
        Marking marking,
        Stimulus stimulus,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Advance(definition, marking, stimulus));

    /// <summary>The same, for those who have no need to wait.</summary>
    /// <exception cref="InvalidOperationException">The definition isn't sound: the checker would have refused it.</exception>
    public static ImmutableArray<Transition> Advance(ProcessDefinition definition, Marking marking, Stimulus stimulus)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(marking);
        var walk = new Walk(definition, marking);
        walk.Take(stimulus);
        return walk.Transitions;
    }
}
