using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>A municipality (<i>gemeente</i>): its details, its processes, its word lists, and who takes part.</summary>
public sealed record MunicipalityState : CaseState
{
    /// <summary>Its name.</summary>
    public TextRef Name { get; init; }

    /// <summary>All its details, as JSON.</summary>
    public TextRef Details { get; init; }

    /// <summary>Drafts of processes, by the kind of cases.</summary>
    public ImmutableDictionary<CaseKind, TextRef> Drafts { get; init; } = ImmutableDictionary<CaseKind, TextRef>.Empty;

    /// <summary>Published processes, oldest first.</summary>
    public ImmutableArray<OwnProcess> Processes { get; init; } = [];

    /// <summary>Own word lists of themes.</summary>
    public ImmutableDictionary<ThemeId, TextRef> ThemeWords { get; init; } = ImmutableDictionary<ThemeId, TextRef>.Empty;

    /// <summary>Own word lists of target groups.</summary>
    public ImmutableDictionary<TargetGroupId, TextRef> TargetGroupWords { get; init; } = ImmutableDictionary<TargetGroupId, TextRef>.Empty;

    /// <summary>The organisations that take part.</summary>
    public ImmutableHashSet<OwnerId> Organisations { get; init; } = [];
}

/// <summary>A process that a municipality published.</summary>
/// <param name="Kind">The kind of cases.</param>
/// <param name="Definition">Which version.</param>
/// <param name="File">The definition's JSON.</param>
/// <param name="At">When.</param>
public sealed record OwnProcess(CaseKind Kind, DefinitionRef Definition, TextRef File, DateTimeOffset At);
