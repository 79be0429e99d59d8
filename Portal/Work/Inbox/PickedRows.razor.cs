using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>The signals that were picked, each with a tick.</summary>
public sealed partial class PickedRows
{
    /// <summary>The signals.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PickedRow> Rows { get; set; }
}
