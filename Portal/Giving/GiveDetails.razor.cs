using LokaalSignaal.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>What may be told besides: closed until somebody wants to.</summary>
public sealed partial class GiveDetails
{
    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public required GiveForm Form { get; set; }

    /// <summary>Whose form it is: its areas are offered.</summary>
    [Parameter, EditorRequired]
    public required MunicipalityView Municipality { get; set; }

    /// <summary>The labels that can be chosen.</summary>
    [Parameter, EditorRequired]
    public required Vocabulary Labels { get; set; }

    /// <summary>What is wrong with a field.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string?> ErrorOf { get; set; }
}
