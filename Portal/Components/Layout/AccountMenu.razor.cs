using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Layout;

/// <summary>Who is signed in, in what capacity, and the way out.</summary>
public sealed partial class AccountMenu
{
    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public required Viewer Viewer { get; set; }
}
