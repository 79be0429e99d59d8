using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Municipality;

/// <summary>Choosing a colour, and being told at once whether it can be read. Without a circuit it is told after sending.</summary>
public sealed partial class AccentField
{
    private string? looked;

    /// <summary>The colour.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>What is wrong with the colour that was sent.</summary>
    [Parameter]
    public string? Wrong { get; set; }

    private string Chosen => looked ?? Value;

    private string Sentence => AccentCheck.Of(Chosen) switch
    {
        { Contrast: null } => T["Colour.None"],
        { Good: true } good => T["Colour.Good", good.Shown],
        var bad => T["Colour.Bad", bad.Shown],
    };

    private void Look(ChangeEventArgs change) => looked = change.Value as string;
}
