using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>A fiche in a list.</summary>
public record FicheItem
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The reference that people say to each other.</summary>
    public required string Reference { get; init; }

    /// <summary>The municipality.</summary>
    public required OwnerId Municipality { get; init; }

    /// <summary>What it is about; null after it was erased.</summary>
    public string? Title { get; init; }

    /// <summary>The pattern.</summary>
    public string? Description { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is still going on; where it stands is told by its steps.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>How many signals are in it.</summary>
    public int SignalCount { get; init; }

    /// <summary>How many independent organisations stand behind it; the municipality's own staff are one.</summary>
    public int IndependentOrganisations { get; init; }

    /// <summary>The themes of its signals, the most frequent first.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>The target groups of its signals, the most frequent first.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>The titles of its active steps.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The nearest last day of a term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether it is on the public page.</summary>
    public bool Published { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }

    internal static FicheItem Of(FicheSummary view) => new()
    {
        Id = view.Id,
        Reference = view.Reference,
        Municipality = view.Municipality,
        Title = view.Title,
        Description = view.Description,
        At = view.At,
        Status = view.Status,
        SignalCount = view.SignalCount,
        IndependentOrganisations = view.IndependentOrganisations,
        Themes = view.Themes,
        TargetGroups = view.TargetGroups,
        Steps = [.. view.Steps.Select(step => step.Told())],
        Due = view.Due,
        Published = view.Published,
        Version = view.Version,
    };
}
