using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>The labels of a signal while a processor looks at them.</summary>
public sealed class LabelsDraft
{
    private readonly List<ThemeId> themes;
    private readonly List<TargetGroupId> groups;

    /// <summary>Begins with what is confirmed, else with what its giver chose and what is proposed.</summary>
    public LabelsDraft(SignalSummary signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        themes = [.. Begin(signal.LabelsConfirmed, signal.Themes, signal.SuggestedThemes)];
        groups = [.. Begin(signal.LabelsConfirmed, signal.TargetGroups, signal.SuggestedTargetGroups)];
        Nature = signal.Nature;
    }

    /// <summary>The themes, in the order of picking.</summary>
    public IReadOnlyList<ThemeId> Themes => themes;

    /// <summary>The target groups, in the order of picking.</summary>
    public IReadOnlyList<TargetGroupId> TargetGroups => groups;

    /// <summary>A bottleneck or an opportunity.</summary>
    public Nature Nature { get; set; }

    /// <summary>Whether no more themes can be picked.</summary>
    public bool ThemesAreFull => themes.Count >= SignalLimits.MostLabels;

    /// <summary>Whether no more target groups can be picked.</summary>
    public bool TargetGroupsAreFull => groups.Count >= SignalLimits.MostLabels;

    /// <summary>What confirming it sends.</summary>
    public ConfirmLabels Command => new([.. themes], [.. groups], Nature);

    /// <summary>Picks a theme, or drops it. A sixth isn't picked.</summary>
    public void Pick(ThemeId theme, bool picked) => Pick(themes, theme, picked);

    /// <summary>Picks a target group, or drops it. A sixth isn't picked.</summary>
    public void Pick(TargetGroupId group, bool picked) => Pick(groups, group, picked);

    private static void Pick<T>(List<T> all, T one, bool picked)
        where T : struct, IIdentifier<T>
    {
        if (!picked)
        {
            all.Remove(one);
        }
        else if (all.Count < SignalLimits.MostLabels && !all.Contains(one))
        {
            all.Add(one);
        }
    }

    private static IEnumerable<T> Begin<T>(bool confirmed, ImmutableArray<T> chosen, ImmutableArray<T> proposed) =>
        (confirmed ? chosen : chosen.Union(proposed)).Take(SignalLimits.MostLabels);
}
