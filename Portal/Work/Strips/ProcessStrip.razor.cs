using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Strips;

/// <summary>Draws the process strip (<i>processtrook</i>).</summary>
public sealed partial class ProcessStrip
{
    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public required StripRoad Road { get; set; }

    /// <summary>What it is of, read aloud.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private static string Class(StripState state) => state switch
    {
        StripState.Done => "is-done",
        StripState.Active => "is-active",
        StripState.Overdue => "is-late",
        StripState.Skipped => "is-skipped",
        _ => "is-next",
    };
}
