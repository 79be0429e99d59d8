using System.Collections.Immutable;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>An invented signal.</summary>
internal sealed record SignalMaterial
{
    /// <summary>What it is called here.</summary>
    public required string Key { get; init; }

    /// <summary>The address of its giver.</summary>
    public required string Giver { get; init; }

    /// <summary>How many days ago it was given.</summary>
    public required int DaysAgo { get; init; }

    /// <summary>At what hour.</summary>
    public required int Hour { get; init; }

    /// <summary>What was noticed.</summary>
    public required string Text { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public required Nature Nature { get; init; }

    /// <summary>What it is truly about.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Whom it is truly about.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>A coarse area.</summary>
    public string? Area { get; init; }

    /// <summary>One, few, some or many people.</summary>
    public string? People { get; init; }

    /// <summary>Since weeks, months, a year or years.</summary>
    public string? Since { get; init; }

    /// <summary>What was tried.</summary>
    public string? Tried { get; init; }

    /// <summary>An idea.</summary>
    public string? Idea { get; init; }

    /// <summary>Whether its giver stays unknown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>How it ended outside a fiche; none: it didn't.</summary>
    public OutcomeMaterial? Outcome { get; init; }
}

/// <summary>How a signal ended outside a fiche.</summary>
/// <param name="Kind"><c>referred</c>, <c>answered</c> or <c>withdrawn</c>.</param>
/// <param name="Reason">What was said.</param>
/// <param name="DaysAfter">How many days after it was given.</param>
internal sealed record OutcomeMaterial(string Kind, string Reason, int DaysAfter);

/// <summary>An answer to a signal that stood alone.</summary>
/// <param name="Nature">What kind of signals it fits.</param>
/// <param name="Text">What was said.</param>
internal sealed record AnswerMaterial(Nature Nature, string Text);
