using LokaalSignaal.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>The first question: who needs help now is sent to help, not to a form.</summary>
public sealed partial class GiveReach
{
    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public required GiveForm Form { get; set; }

    /// <summary>Whose form it is: its referral is shown.</summary>
    [Parameter, EditorRequired]
    public required MunicipalityView Municipality { get; set; }

    /// <summary>Whether the question wasn't answered.</summary>
    [Parameter]
    public bool IsWrong { get; set; }
}
