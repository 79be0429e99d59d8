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

    private static List<string> TitlesOf(SignalSummary signal, LabelTitles titles)
    {
        var draft = new LabelsDraft(signal);
        return [.. draft.Themes.Select(titles.Of), .. draft.TargetGroups.Select(titles.Of)];
    }
}
