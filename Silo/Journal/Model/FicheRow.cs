namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A fiche as lists show it. Labels and steps are delimited and surrounded by spaces.</summary>
public sealed record FicheRow : Row
{
    /// <summary>The fiche.</summary>
    public required string CaseId { get; init; }

    /// <summary>Its municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary>What people call it.</summary>
    public required string Reference { get; init; }

    /// <summary>Open or closed.</summary>
    public required string Status { get; init; }

    /// <summary>Its title.</summary>
    public required string TitleRef { get; init; }

    /// <summary>Its description.</summary>
    public string? DescriptionRef { get; init; }

    /// <summary>What the public may read of it.</summary>
    public string? SummaryRef { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When something last happened to it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How many signals it bundles now.</summary>
    public int Signals { get; init; }

    /// <summary>How many independent organisations stand behind them.</summary>
    public int Organisations { get; init; }

    /// <summary>Its themes.</summary>
    public string Themes { get; init; } = " ";

    /// <summary>Its target groups.</summary>
    public string TargetGroups { get; init; } = " ";

    /// <summary>The themes by which mandates reach it: those that a processor confirmed.</summary>
    public string AccessThemes { get; init; } = " ";

    /// <summary>The target groups by which mandates reach it.</summary>
    public string AccessGroups { get; init; } = " ";

    /// <summary>Whether a processor published it.</summary>
    public bool Published { get; init; }

    /// <summary>The active steps.</summary>
    public string Steps { get; init; } = " ";

    /// <summary>The nearest end of a term among the active steps.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether a step that names the mandatary is active, or was.</summary>
    public bool PutToMandatary { get; init; }

    /// <summary>The version of the case.</summary>
    public required long Version { get; init; }
}
