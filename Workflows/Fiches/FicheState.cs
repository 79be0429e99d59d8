using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Fiches;

/// <summary>A fiche (<i>signaalfiche</i>): signals bundled to a structural problem or opportunity. It owns the links to its signals.</summary>
public sealed record FicheState : CaseState
{
    /// <summary>What it is about.</summary>
    public TextRef Title { get; init; }

    /// <summary>The pattern.</summary>
    public TextRef? Description { get; init; }

    /// <summary>The signals in it now.</summary>
    public ImmutableDictionary<CaseId, BundledLink> Signals { get; init; } = ImmutableDictionary<CaseId, BundledLink>.Empty;

    /// <summary>The themes of its signals, the most frequent first.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>The target groups of its signals, the most frequent first.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Whether a processor gave it its labels; else it takes those of its signals.</summary>
    public bool LabelsConfirmed { get; init; }

    /// <summary>The themes that a processor confirmed on its signals.</summary>
    public ImmutableArray<ThemeId> ConfirmedThemes { get; init; } = [];

    /// <summary>The target groups that a processor confirmed on its signals.</summary>
    public ImmutableArray<TargetGroupId> ConfirmedTargetGroups { get; init; } = [];

    /// <summary>The themes by which mandates reach it: never a suggested one.</summary>
    [JsonIgnore]
    public ImmutableArray<ThemeId> AccessThemes => LabelsConfirmed ? Themes : ConfirmedThemes;

    /// <summary>The target groups by which mandates reach it: never a suggested one.</summary>
    [JsonIgnore]
    public ImmutableArray<TargetGroupId> AccessTargetGroups => LabelsConfirmed ? TargetGroups : ConfirmedTargetGroups;

    /// <summary>Whether it was put to the mandatary: a step that names the role is active, or was.</summary>
    public bool PutToMandatary { get; init; }

    /// <summary>Whether it is on the public page.</summary>
    public bool Published { get; init; }

    /// <summary>What the public reads.</summary>
    public TextRef? Summary { get; init; }

    /// <summary>How many independent organisations stand behind it; the municipality's own staff are one.</summary>
    public int IndependentOrganisations => Signals.Values.Select(link => link.Organisation).Distinct().Count();
}
