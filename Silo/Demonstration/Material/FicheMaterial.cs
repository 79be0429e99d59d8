using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>An invented fiche.</summary>
internal sealed record FicheMaterial
{
    /// <summary>What it is called here.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The pattern.</summary>
    public required string Description { get; init; }

    /// <summary>The signals in it, as they are called here.</summary>
    public ImmutableArray<string> Signals { get; init; } = [];

    /// <summary>How many days ago it was opened.</summary>
    public required int OpenedDaysAgo { get; init; }

    /// <summary>How far it came: <c>analysis</c>, <c>decision</c>, <c>action</c>, <c>feedback</c>, <c>closed</c> or <c>closed-no-action</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>Whether it is on the public page.</summary>
    public bool Public { get; init; }

    /// <summary>Notes of its processors.</summary>
    public ImmutableArray<RemarkMaterial> Notes { get; init; } = [];

    /// <summary>What its givers were told.</summary>
    public ImmutableArray<RemarkMaterial> Feedback { get; init; } = [];

    /// <summary>What was found out.</summary>
    public AnalysisMaterial? Analysis { get; init; }

    /// <summary>What was decided.</summary>
    public RemarkMaterial? Decision { get; init; }

    /// <summary>What was done.</summary>
    public ActionMaterial? Action { get; init; }

    /// <summary>How it ended.</summary>
    public RemarkMaterial? Closed { get; init; }

    /// <summary>Whether it came to its end.</summary>
    public bool IsClosed => Closed is not null;
}

/// <summary>Something that was said on a day.</summary>
internal sealed record RemarkMaterial(int DaysAgo, string Text);

/// <summary>What was done, and by whom.</summary>
internal sealed record ActionMaterial(int DaysAgo, string Title, string Owner, string Text);

/// <summary>What was found out.</summary>
internal sealed record AnalysisMaterial(
    int DaysAgo,
    string Cause,
    string Scale,
    [property: System.Text.Json.Serialization.JsonPropertyName("existing_offer")] string ExistingOffer);
