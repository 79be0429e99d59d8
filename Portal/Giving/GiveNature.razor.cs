using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>Whether it goes wrong, or could be.</summary>
public sealed partial class GiveNature
{
    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public required GiveForm Form { get; set; }
}
