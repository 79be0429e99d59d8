using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>What came of the last deed, and that somebody else changed something.</summary>
public sealed partial class Notices
{
    /// <summary>Why it wasn't done.</summary>
    [Parameter]
    public string? Sentence { get; set; }

    /// <summary>That it was done.</summary>
    [Parameter]
    public string? Done { get; set; }

    /// <summary>Whether somebody else changed something that isn't shown yet.</summary>
    [Parameter]
    public bool News { get; set; }

    /// <summary>Show it.</summary>
    [Parameter]
    public EventCallback OnNews { get; set; }
}
