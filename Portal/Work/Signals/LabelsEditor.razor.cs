using System.Collections.Immutable;
using LokaalSignaal.Triage;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Signals;

/// <summary>Confirms or corrects what a signal is about.</summary>
public sealed partial class LabelsEditor
{
    private readonly List<ThemeId> shownThemes = [];
    private readonly List<TargetGroupId> shownGroups = [];
    private LabelsDraft? shown;

    /// <summary>The labels as they are being chosen.</summary>
    [Parameter, EditorRequired]
    public required LabelsDraft Draft { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    /// <summary>What makes the ids of its controls unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The proposal, for the words that led to it.</summary>
    [Parameter]
    public Suggestion? Suggestion { get; set; }

    /// <summary>They are right so.</summary>
    [Parameter]
    public EventCallback OnConfirm { get; set; }

    /// <summary>Left as they were.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Draft))
        {
            return;
        }

        shown = Draft;
        shownThemes.Clear();
        shownThemes.AddRange(Draft.Themes.Union(Suggestion?.Themes.Select(theme => theme.Id) ?? []));
        shownGroups.Clear();
        shownGroups.AddRange(Draft.TargetGroups.Union(Suggestion?.TargetGroups.Select(group => group.Id) ?? []));
    }

    private void AddTheme(ChangeEventArgs change)
    {
        if (ThemeId.TryRead(change.Value as string, out var theme))
        {
            shownThemes.Add(theme);
            Draft.Pick(theme, true);
        }
    }

    private void AddGroup(ChangeEventArgs change)
    {
        if (TargetGroupId.TryRead(change.Value as string, out var group))
        {
            shownGroups.Add(group);
            Draft.Pick(group, true);
        }
    }

    private RenderFragment? Why(ThemeId theme) => Words(Suggestion?.Themes.FirstOrDefault(one => one.Id == theme)?.Evidence);

    private RenderFragment? Why(TargetGroupId group) => Words(Suggestion?.TargetGroups.FirstOrDefault(one => one.Id == group)?.Evidence);

    // The entries of the word list; a star stands for the rest of a word and says little to a reader.
    private static RenderFragment? Words(ImmutableArray<Evidence>? evidence) => evidence is { IsDefaultOrEmpty: false } found
        ? builder =>
        {
            builder.OpenElement(0, "small");
            builder.AddContent(1, string.Join(", ", found.Select(word => word.Word.Trim('*')).Distinct(StringComparer.OrdinalIgnoreCase)));
            builder.CloseElement();
        }
        : null;
}
