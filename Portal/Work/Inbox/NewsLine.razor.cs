using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>
/// A line that says how much changed since the list was read. It is rendered by itself: of a list that is rendered again the
/// circuit would remember both renderings.
/// </summary>
public sealed partial class NewsLine
{
    /// <summary>What changed.</summary>
    [Parameter, EditorRequired]
    public required NewsCount News { get; set; }

    /// <summary>The reader wants to see it.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnShow { get; set; }

    /// <summary>Says it anew.</summary>
    internal void Say() => StateHasChanged();
}
