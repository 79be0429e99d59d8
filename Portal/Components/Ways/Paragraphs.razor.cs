using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>A typed text, a paragraph a line. It is shown as text, whatever it holds.</summary>
public sealed partial class Paragraphs
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    /// <summary>Whether numbers and addresses in it can be called and written to: for what a municipality wrote.</summary>
    [Parameter]
    public bool Reach { get; set; }

    private string[] Lines => (Text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
