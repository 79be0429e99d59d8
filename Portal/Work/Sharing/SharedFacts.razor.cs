using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>Labels, standing and figures of a shared fiche.</summary>
public sealed partial class SharedFacts
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required SharedContent Content { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }
}
