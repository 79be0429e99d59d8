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

    /// <summary>Whether it is a fiche's own story: signals come and go, not the fiche.</summary>
    [Parameter]
    public bool OfFiche { get; set; }

    /// <summary>Whether it is shown small.</summary>
    [Parameter]
    public bool Tight { get; set; }

    /// <summary>Whether all of it is shown at once: where no circuit could show the rest.</summary>
    [Parameter]
    public bool Whole { get; set; }

    private int Shown => all || Whole ? int.MaxValue : Few;

    private void ShowAll() => all = true;

    private string Sentence(TimelineItem item)
    {
        if (OfFiche && item.Kind is (TimelineKind.Bundled or TimelineKind.Unbundled))
        {
            return T[$"Story.{item.Kind}.Fiche"];
        }

        var title = item.Title?.In(Languages.Current);
        var sentence = title is null ? T[$"Story.{item.Kind}"] : T[$"Story.{item.Kind}.Of", title];
        return !sentence.ResourceNotFound ? sentence : title ?? T[$"Story.{item.Kind}"];
    }
}
