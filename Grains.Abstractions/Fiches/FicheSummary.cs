using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Fiches;

/// <summary>A fiche (<i>signaalfiche</i>) in a list.</summary>
public record FicheSummary
{
    /// <summary>Its id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The reference that people say to each other.</summary>
    public string Reference => Id.Reference;

    /// <summary>The municipality.</summary>
    public OwnerId Municipality => Id.Owner;

    /// <summary>What it is about; <c>null</c> after it was erased.</summary>
    public required string? Title { get; init; }

    /// <summary>The pattern.</summary>
    public string? Description { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is still going on.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>How many signals are in it.</summary>
    public int SignalCount { get; init; }

    /// <summary>How many independent organisations stand behind it; the municipality's own staff are one.</summary>
    public int IndependentOrganisations { get; init; }

    /// <summary>The themes of its signals, the most frequent first.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>The target groups of its signals, the most frequent first.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Where it stands: the titles of its active steps.</summary>
    public ImmutableArray<LocalText> Steps { get; init; } = [];

    /// <summary>The nearest last day of a term.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether it is on the public page.</summary>
    public bool Published { get; init; }

    /// <summary>Its version.</summary>
    public required long Version { get; init; }
}
