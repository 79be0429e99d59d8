using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Imports;

/// <summary>What a row says, ready to be given as a signal. Whether it may be one (too short, too long) the rules say.</summary>
public sealed record ImportedSignal
{
    /// <summary>The row's number as a spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>The same for the same row whenever it is imported again. A hash: nothing can be read from it.</summary>
    public required CommandKey Key { get; init; }

    /// <summary>What was noticed; not empty.</summary>
    public required string Text { get; init; }

    /// <summary>When it was given; null when the file doesn't tell.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>A bottleneck unless the row says otherwise.</summary>
    public Nature Nature { get; init; } = Nature.Bottleneck;

    /// <summary>Themes that the municipality has; at most <see cref="SignalLimits.MostLabels"/>.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Target groups that the municipality has; at most <see cref="SignalLimits.MostLabels"/>.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Where.</summary>
    public string? Area { get; init; }

    /// <summary>About how many people.</summary>
    public int? People { get; init; }

    /// <summary>Since when, about.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What was tried.</summary>
    public string? Tried { get; init; }

    /// <summary>An idea.</summary>
    public string? Idea { get; init; }
}
