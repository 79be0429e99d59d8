using LokaalSignaal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The green light for the signals of an organisation's own staff: giving it, changing it, taking it away.</summary>
public sealed partial class LightForms
{
    /// <summary>What the municipality sees now; none: there is no green light.</summary>
    [Parameter, EditorRequired]
    public OwnStaffView? Sees { get; set; }

    /// <summary>The organisation's name.</summary>
    [Parameter, EditorRequired]
    public string Organisation { get; set; } = "";

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>It is given, or changed.</summary>
    [Parameter]
    public EventCallback OnAllow { get; set; }

    /// <summary>It is taken away.</summary>
    [Parameter]
    public EventCallback OnTake { get; set; }
}
