using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>What is shown of a shared fiche.</summary>
public sealed partial class SharedFiche
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required SharedContent Content { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }
}
