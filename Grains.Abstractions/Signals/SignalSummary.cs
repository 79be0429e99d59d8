using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Signals;

/// <summary>A signal in a list.</summary>
public record SignalSummary
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The reference that people say to each other.</summary>
    public string Reference => Id.Reference;

    /// <summary>The municipality it was given to.</summary>
    public OwnerId Municipality => Id.Owner;

    /// <summary>What was noticed; <c>null</c> after it was erased.</summary>
    public required string? Text { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Its themes: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Its target groups: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>What triage proposes, until a processor confirmed.</summary>
    public ImmutableArray<ThemeId> SuggestedThemes { get; init; } = [];

    /// <summary>What triage proposes, until a processor confirmed.</summary>
    public ImmutableArray<TargetGroupId> SuggestedTargetGroups { get; init; } = [];

    /// <summary>Whether a processor confirmed the labels.</summary>
    public bool LabelsConfirmed { get; init; }

    /// <summary>A bottleneck or an opportunity.</summary>
    public required Nature Nature { get; init; }

    /// <summary>The coarse area.</summary>
    public string? Area { get; init; }

    /// <summary>The organisation behind it.</summary>
    public OwnerId? Organisation { get; init; }

    /// <summary>The organisation's name.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Where it stands: the titles of its active steps.</summary>
    public ImmutableArray<LocalText> Steps { get; init; } = [];

    /// <summary>The nearest last day of a term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>In how many fiches it is now.</summary>
    public int FicheCount { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }
}
