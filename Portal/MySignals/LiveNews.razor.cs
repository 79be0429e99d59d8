using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Says that there is something new, and shows it on asking.</summary>
public sealed partial class LiveNews
{
    /// <summary>What is new.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }
}
