using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>A smaller text of the form.</summary>
public sealed partial class GiveNote
{
    /// <summary>The field's name.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public string? Error { get; set; }
}
