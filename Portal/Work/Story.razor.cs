using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work;

/// <summary>What happened to a case, the newest first.</summary>
public sealed partial class Story
{
    private const int Few = 12;

    private bool all;

    /// <summary>What happened, oldest first.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<TimelineItem> Items { get; set; }

    /// <summary>Whether it is shown small.</summary>
    [Parameter]
    public bool Tight { get; set; }

    private int Shown => all ? int.MaxValue : Few;

    private IEnumerable<TimelineItem> Lines => Items.Reverse().Take(Shown);

    private void ShowAll() => all = true;

    private string Sentence(TimelineItem item)
    {
        var title = item.Title?.In(Languages.Current);
        var sentence = title is null ? T[$"Story.{item.Kind}"] : T[$"Story.{item.Kind}.Of", title];
        return !sentence.ResourceNotFound ? sentence : title ?? T[$"Story.{item.Kind}"];
    }
}
