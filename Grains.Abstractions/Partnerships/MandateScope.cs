using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Partnerships;

/// <summary>
/// What a mandate is about. With themes and with target groups both have to fit; a list that is empty asks for nothing.
/// Fiches are named one by one, and stand beside that: with a fiche come the signals in it.
/// </summary>
public sealed record MandateScope
{
    /// <summary>Confirmed themes, one of which the case has; empty: any.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    /// <summary>Confirmed target groups, one of which the case has; empty: any.</summary>
    public ImmutableArray<TargetGroupId> TargetGroups { get; init; } = [];

    /// <summary>Single fiches.</summary>
    public ImmutableArray<CaseId> Fiches { get; init; } = [];

    /// <summary>Of all signals only those of the organisation's own staff.</summary>
    public bool OwnStaffOnly { get; init; }

    /// <summary>Whether it says by labels what it is about.</summary>
    public bool NamesLabels => !Themes.IsEmpty || !TargetGroups.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(MandateScope? other) =>
        other is not null && OwnStaffOnly == other.OwnStaffOnly && Themes.SequenceEqual(other.Themes)
        && TargetGroups.SequenceEqual(other.TargetGroups) && Fiches.SequenceEqual(other.Fiches);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(OwnStaffOnly, Themes.Length, TargetGroups.Length, Fiches.Length);
}
