using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>A signal in a list.</summary>
public record SignalItem
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The reference that people say to each other.</summary>
    public required string Reference { get; init; }

    /// <summary>The municipality it was given to.</summary>
    public required OwnerId Municipality { get; init; }

    /// <summary>What was noticed; null after it was erased.</summary>
    public string? Text { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is still going on; where it stands is told by its steps.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Its themes: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Its target groups: confirmed ones, else those its giver chose.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Themes that triage proposes, until a processor confirmed.</summary>
    public ImmutableArray<ThemeId> SuggestedThemes { get; init; } = [];

    /// <summary>Target groups that triage proposes, until a processor confirmed.</summary>
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

    /// <summary>The titles of its active steps.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The nearest last day of a term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>In how many fiches it is now.</summary>
    public int FicheCount { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    internal static SignalItem Of(SignalSummary view) => new()
    {
        Id = view.Id,
        Reference = view.Reference,
        Municipality = view.Municipality,
        Text = view.Text,
        At = view.At,
        Status = view.Status,
        Themes = view.Themes,
        TargetGroups = view.TargetGroups,
        SuggestedThemes = view.SuggestedThemes,
        SuggestedTargetGroups = view.SuggestedTargetGroups,
        LabelsConfirmed = view.LabelsConfirmed,
        Nature = view.Nature,
        Area = view.Area,
        Organisation = view.Organisation,
        OrganisationName = view.OrganisationName,
        Steps = [.. view.Steps.Select(step => step.Told())],
        Due = view.Due,
        FicheCount = view.Fiches,
        Version = view.Version,
    };
}
