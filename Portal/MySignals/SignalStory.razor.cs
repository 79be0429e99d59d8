using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Portal.Components.Ways;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>A signal's own words and the way that it went, as its giver sees it.</summary>
public sealed partial class SignalStory
{
    /// <summary>The signal.</summary>
    [Parameter, EditorRequired]
    public required SignalView Signal { get; set; }

    /// <summary>The name of the municipality.</summary>
    [Parameter, EditorRequired]
    public required string Municipality { get; set; }

    private ImmutableArray<TimelineItem> Items => PassedSteps.Without([.. Signal.Timeline.Where(item => !item.Internal)]);

    // Where the signal stands now: its latest step, while it goes on.
    private TimelineItem? Current => Signal.Status == CaseStatus.Open ? Items.LastOrDefault(item => item.Kind == "step-activated") : null;

    private string Said => Signal switch
    {
        { Mine: false } => "SomeoneSaid",
        { Anonymous: true } => "YouAnonymous",
        _ => "You",
    };

    private string Title(TimelineItem item)
    {
        if (item is { Kind: "step-activated", Title: { } step })
        {
            return step.In(Languages.Current);
        }

        var words = T[$"Timeline.{item.Kind}", Municipality];
        return words.ResourceNotFound ? item.Title?.In(Languages.Current) ?? T["Timeline.other"] : words;
    }
}
