using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Fields;

/// <summary>The way back from a page.</summary>
public sealed partial class Crumbs
{
    /// <summary>The pages above, each with its address.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(string Text, string Address)> Way { get; set; } = [];

    /// <summary>This page.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";
}
