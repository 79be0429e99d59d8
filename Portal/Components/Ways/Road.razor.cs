using System.Collections.Immutable;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Ways;

/// <summary>The process strip in miniature, for lists: the road and, in words, where the case stands.</summary>
public sealed partial class Road
{
    /// <summary>All steps in order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<StripStep> Strip { get; set; } = [];

    private ImmutableArray<StripLine> Lines => StripLine.Of(Strip);

    private string Place
    {
        get
        {
            var active = Strip.Where(step => step.State is StripState.Active or StripState.Overdue)
                .Select(step => step.Title.In(Languages.Current));
            return string.Join(" · ", active) is { Length: > 0 } steps ? steps : T["AllDone"];
        }
    }
}
