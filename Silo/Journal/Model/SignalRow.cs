namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A signal as lists show it. Labels and steps are delimited and surrounded by spaces: <c>" wonen energie "</c>.</summary>
public sealed record SignalRow : Row
{
    /// <summary>The signal.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>What people call it.</summary>
    public required string Reference { get; init; }

    /// <summary>The giver's index; none for an unlinked one.</summary>
    public byte[]? GiverIndex { get; init; }

    /// <summary>The giver, as this signal knows them.</summary>
    public string? Giver { get; init; }

    /// <summary>The organisation behind it; the municipality for its own staff.</summary>
    public string? Organisation { get; init; }

    /// <summary>The organisation that handles it, of its own staff; none: the municipality does.</summary>
    public string? HandledBy { get; init; }

    /// <summary>Open, closed, withdrawn or referred.</summary>
    public required string Status { get; init; }

    /// <summary>Bottleneck or opportunity.</summary>
    public required string Nature { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When something last happened to it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Its text.</summary>
    public required string TextRef { get; init; }

    /// <summary>Where it is about.</summary>
    public string? AreaRef { get; init; }

    /// <summary>The themes: confirmed ones, else the giver's.</summary>
    public string Themes { get; init; } = " ";

    /// <summary>The target groups: confirmed ones, else the giver's.</summary>
    public string TargetGroups { get; init; } = " ";

    /// <summary>The themes that triage proposed.</summary>
    public string SuggestedThemes { get; init; } = " ";

    /// <summary>The target groups that triage proposed.</summary>
    public string SuggestedGroups { get; init; } = " ";

    /// <summary>How sure triage was.</summary>
    public string? SuggestedBand { get; init; }

    /// <summary>Whether a municipal processor confirmed the labels.</summary>
    public bool LabelsConfirmed { get; init; }

    /// <summary>Whether the giver stays anonymous.</summary>
    public bool Anonymous { get; init; }

    /// <summary>A keyed hash of the follow code.</summary>
    public byte[]? FollowHash { get; init; }

    /// <summary>How it came in: form, API, import.</summary>
    public required string Channel { get; init; }

    /// <summary>The version of the case.</summary>
    public required long Version { get; init; }

    /// <summary>The active steps.</summary>
    public string Steps { get; init; } = " ";

    /// <summary>The nearest end of a term among the active steps.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>About how many people it is.</summary>
    public int? People { get; init; }

    /// <summary>Since when it is so.</summary>
    public DateOnly? Since { get; init; }
}
