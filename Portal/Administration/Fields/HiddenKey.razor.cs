using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Fields;

/// <summary>The key of a form that is shown: a new one, or the one that was sent and not accepted.</summary>
public sealed partial class HiddenKey
{
    /// <summary>The key.</summary>
    [Parameter]
    public string Value { get; set; } = FormKey.New();
}
