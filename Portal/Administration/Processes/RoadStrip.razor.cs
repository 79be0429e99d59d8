using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>A definition as a strip.</summary>
public sealed partial class RoadStrip
{
    /// <summary>The strip.</summary>
    [Parameter, EditorRequired]
    public DrawnRoad Road { get; set; } = new([]);

    /// <summary>What people call the definition.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";
}
