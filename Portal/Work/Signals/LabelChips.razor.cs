using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>A signal's labels: dashed while they are a proposal, filled once a processor confirmed them.</summary>
public sealed partial class LabelChips
{
    /// <summary>The signal.</summary>
    [Parameter, EditorRequired]
    public required SignalSummary Signal { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    private IEnumerable<string> TitlesOf()
    {
        var draft = new LabelsDraft(Signal);
        return draft.Themes.Select(Titles.Of).Concat(draft.TargetGroups.Select(Titles.Of));
    }
}
