using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>What was noticed, in the giver's own words.</summary>
public sealed partial class GiveText
{
    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public required GiveForm Form { get; set; }

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether something was found in it, so that changing it is one of the ways on.</summary>
    [Parameter]
    public bool IsAgain { get; set; }
}
