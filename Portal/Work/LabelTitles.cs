using System.Collections.Frozen;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work;

/// <summary>What themes and target groups are called, in the reader's language.</summary>
public sealed class LabelTitles
{
    private readonly FrozenDictionary<string, string> themes;
    private readonly FrozenDictionary<string, string> groups;

    /// <summary>Reads the titles of all labels.</summary>
    public LabelTitles(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var language = Languages.Current;
        themes = vocabulary.Themes.ToFrozenDictionary(label => label.Id, label => label.Title.In(language));
        groups = vocabulary.TargetGroups.ToFrozenDictionary(label => label.Id, label => label.Title.In(language));
        Themes = [.. Sorted(themes).Select(pair => (ThemeId.Of(pair.Key), pair.Value))];
        TargetGroups = [.. Sorted(groups).Select(pair => (TargetGroupId.Of(pair.Key), pair.Value))];
    }

    /// <summary>All themes, by title.</summary>
    public IReadOnlyList<(ThemeId Id, string Title)> Themes { get; }

    /// <summary>All target groups, by title.</summary>
    public IReadOnlyList<(TargetGroupId Id, string Title)> TargetGroups { get; }

    /// <summary>A theme's title; its id when it is no longer offered.</summary>
    public string Of(ThemeId theme) => themes.GetValueOrDefault(theme.Value, theme.Value);

    /// <summary>A target group's title; its id when it is no longer offered.</summary>
    public string Of(TargetGroupId group) => groups.GetValueOrDefault(group.Value, group.Value);

    private static IEnumerable<KeyValuePair<string, string>> Sorted(FrozenDictionary<string, string> titles) =>
        titles.OrderBy(pair => pair.Value, StringComparer.CurrentCultureIgnoreCase);
}
