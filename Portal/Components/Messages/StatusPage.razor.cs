using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Messages;

/// <summary>The page that stands in for one that wasn't there or didn't work.</summary>
public sealed partial class StatusPage
{
    /// <summary>The status of the answer.</summary>
    [Parameter]
    public int Code { get; set; }
}
