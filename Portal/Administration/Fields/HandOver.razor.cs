using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Fields;

/// <summary>A link to hand over, shown once; with script it can be copied by a button.</summary>
public sealed partial class HandOver(NavigationManager navigation)
{
    private const string Id = "hand-over";

    /// <summary>The address within the portal.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    private string Link => navigation.ToAbsoluteUri(Address).ToString();
}
