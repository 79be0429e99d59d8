using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>One step of the process strip.</summary>
public sealed partial class StripStation
{
    /// <summary>The step.</summary>
    [Parameter, EditorRequired]
    public required StripStep Step { get; set; }

    /// <summary>Who does it.</summary>
    [Parameter]
    public string? Who { get; set; }
}
