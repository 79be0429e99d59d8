using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>Notes for colleagues, and a new one.</summary>
public sealed partial class NoteForm
{
    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The notes so far, newest first.</summary>
    [Parameter]
    public ImmutableArray<TimelineItem> Notes { get; set; } = [];

    /// <summary>It was added.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }
}
