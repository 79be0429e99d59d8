using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>The labels that exist.</summary>
/// <param name="Themes">The themes.</param>
/// <param name="TargetGroups">The target groups.</param>
public sealed record KnownLabels(ImmutableHashSet<ThemeId> Themes, ImmutableHashSet<TargetGroupId> TargetGroups)
{
    /// <summary>Whether there is such a theme.</summary>
    public bool Has(ThemeId theme) => Themes.Contains(theme);

    /// <summary>Whether there is such a target group.</summary>
    public bool Has(TargetGroupId group) => TargetGroups.Contains(group);

    /// <summary>Why these labels can't be taken; none: they can.</summary>
    public Refusal? Check(ImmutableArray<ThemeId> themes, ImmutableArray<TargetGroupId> groups) =>
        themes.Length > SignalLimits.MostLabels ? Refusals.TooMany("themes", SignalLimits.MostLabels)
        : groups.Length > SignalLimits.MostLabels ? Refusals.TooMany("targetGroups", SignalLimits.MostLabels)
        : themes.Where(theme => !Themes.Contains(theme)).Select(theme => theme.ToString())
            .Concat(groups.Where(group => !TargetGroups.Contains(group)).Select(group => group.ToString()))
            .Select(Refusals.LabelUnknown).FirstOrDefault();
}
