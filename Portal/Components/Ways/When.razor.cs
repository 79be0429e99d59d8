using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>A moment, as people say it and as programs read it.</summary>
public sealed partial class When
{
    /// <summary>The moment.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset At { get; set; }

    /// <summary>Whether the hour is said too, while it still matters.</summary>
    [Parameter]
    public bool WithHour { get; set; }
}
