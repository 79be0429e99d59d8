using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>A line in which telephone numbers and mail addresses can be tapped.</summary>
public sealed partial class Reachable
{
    /// <summary>The line.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }
}
