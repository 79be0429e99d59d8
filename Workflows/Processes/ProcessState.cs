using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>How far a case is in its process: folded from its events.</summary>
/// <param name="Definition">The version that it goes by.</param>
public sealed record ProcessState(DefinitionRef Definition)
{
    /// <summary>Where it stands, in the order of the visits; branches that wait at a join among them.</summary>
    public ImmutableArray<ActiveStep> Active { get; init; } = [];

    /// <summary>What came before, in the order in which it was left.</summary>
    public ImmutableArray<PassedStep> Passed { get; init; } = [];

    /// <summary>How many activations there were.</summary>
    public int LastVisit { get; init; }

    /// <summary>How the process ended; none while it goes on, and when the case ended outside it.</summary>
    public CaseStatus? Ended { get; init; }

    /// <summary>The same as the engine sees it.</summary>
    [JsonIgnore]
    public Marking Marking => new([.. Active.Select(step => step.Token)], LastVisit);

    /// <summary>The active steps in which something is to be done or waited for, joins left out.</summary>
    [JsonIgnore]
    public IEnumerable<ActiveStep> Open => Active.Where(step => !step.WaitsForBranches);

    /// <summary>An active step; none when it isn't active. Sound definitions have a step active once at most.</summary>
    public ActiveStep? Find(StepId step) => Open.FirstOrDefault(active => active.Token.Step == step);

    /// <summary>An active step by its visit.</summary>
    public ActiveStep? Find(int visit) => Open.FirstOrDefault(active => active.Token.Visit == visit);

    /// <inheritdoc/>
    public bool Equals(ProcessState? other) =>
        other is not null && Definition == other.Definition && LastVisit == other.LastVisit && Ended == other.Ended
        && Active.SequenceEqual(other.Active) && Passed.SequenceEqual(other.Passed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Definition, LastVisit, Active.Length, Passed.Length);
}
