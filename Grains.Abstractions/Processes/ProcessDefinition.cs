using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>
/// The way that cases of one kind go at one owner (<i>procesdefinitie</i>). It is data: steps, who does them, their
/// forms, their terms and their ways out. Nothing in the program knows a step by its name.
/// </summary>
public sealed record ProcessDefinition
{
    /// <summary>Which definition, in all its versions.</summary>
    public required DefinitionId Id { get; init; }

    /// <summary>The kind of cases that go this way.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where a new case begins.</summary>
    public required StepId Start { get; init; }

    /// <summary>Where a reopened case goes on; the start when there is none.</summary>
    public StepId? ReopensAt { get; init; }

    /// <summary>All steps, in the order in which people should see them. 2 to 60.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>One of its steps; none when it hasn't got it.</summary>
    public Step? Find(StepId step)
    {
        foreach (var candidate in Steps)
        {
            if (candidate.Id == step)
            {
                return candidate;
            }
        }

        return null;
    }
}
