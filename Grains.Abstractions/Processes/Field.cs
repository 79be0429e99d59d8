using System.Collections.Immutable;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Processes;

/// <summary>A field of a step's form.</summary>
public sealed record Field
{
    /// <summary>Its name in the step.</summary>
    public required FieldId Id { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The label.</summary>
    public required LocalText Title { get; init; }

    /// <summary>A sentence under the label.</summary>
    public LocalText? Help { get; init; }

    /// <summary>Whether it must be filled in, for the outcomes that it belongs to.</summary>
    public bool Required { get; init; }

    /// <summary>The outcomes that it belongs to; empty: all.</summary>
    public ImmutableArray<OutcomeId> Outcomes { get; init; } = [];

    /// <summary>What can be chosen, for a choice or choices: 2 to 50.</summary>
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>The smallest number, or the shortest text in characters.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number, or the longest text in characters (20 000 at most).</summary>
    public decimal? Max { get; init; }

    /// <summary>The first date that may be chosen.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last date that may be chosen.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Whether the givers are told this text as feedback; for text fields.</summary>
    public bool Tells { get; init; }

    /// <summary>Whether it belongs to an outcome.</summary>
    public bool BelongsTo(OutcomeId outcome) => Outcomes.IsEmpty || Outcomes.Contains(outcome);
}
