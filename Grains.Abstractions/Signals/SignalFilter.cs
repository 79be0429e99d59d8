using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Signals;

/// <summary>Which signals are wanted. What isn't said doesn't matter.</summary>
public sealed record SignalFilter
{
    /// <summary>Of which municipality.</summary>
    public OwnerId? Municipality { get; init; }

    /// <summary>Still going on, or how they ended.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>With this theme, confirmed, chosen or proposed.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>With this target group, confirmed, chosen or proposed.</summary>
    public TargetGroupId? TargetGroup { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public Nature? Nature { get; init; }

    /// <summary>In a fiche, or in none.</summary>
    public bool? Bundled { get; init; }

    /// <summary>With labels that a processor confirmed, or without.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>With these words in the text; up to 200 characters.</summary>
    public string? Words { get; init; }

    /// <summary>Given on this day or later (Europe/Brussels).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Given on this day or earlier (Europe/Brussels).</summary>
    public DateOnly? To { get; init; }

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; }
}

/// <summary>The order of a list.</summary>
public enum ListOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>What is due soonest first; what has no term last.</summary>
    Due,
}
