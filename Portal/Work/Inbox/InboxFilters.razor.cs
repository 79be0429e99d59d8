using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>The search and the filters of the inbox: a form that asks for another address.</summary>
public sealed partial class InboxFilters
{
    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required InboxAddress Address { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }
}
