using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Processes;

/// <summary>What keeps a draft from being published.</summary>
public sealed partial class DraftFaults
{
    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public DraftView Draft { get; set; } = null!;
}
