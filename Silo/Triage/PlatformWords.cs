using System.Collections.Immutable;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Triage;

/// <summary>The platform's own word lists, files in the program: a list for each theme, target group and nature that exists.</summary>
public sealed class PlatformWords
{
    private const string Folder = "WordLists/";

    private readonly ImmutableDictionary<ThemeId, WordList> _themes = Read("themes", ThemeId.Of);
    private readonly ImmutableDictionary<TargetGroupId, WordList> _groups = Read("groups", TargetGroupId.Of);
    private readonly ImmutableDictionary<Nature, WordList> _natures =
        Read("nature", name => Enum.Parse<Nature>(name, ignoreCase: true));

    /// <summary>Reads the lists.</summary>
    public PlatformWords()
    {
        Lists = new WordLists(_themes, _groups, _natures);
        Labels = new KnownLabels([.. _themes.Keys], [.. _groups.Keys]);
    }

    /// <summary>The lists, ready for reading.</summary>
    public WordLists Lists { get; }

    /// <summary>The labels that exist.</summary>
    public KnownLabels Labels { get; }

    /// <summary>The lists with those of a municipality in place of the platform's.</summary>
    public WordLists With(ImmutableDictionary<ThemeId, string> themes, ImmutableDictionary<TargetGroupId, string> groups) =>
        new(_themes.SetItems(Parse(themes)), _groups.SetItems(Parse(groups)), _natures);

    /// <summary>The platform's list of a label, as its file; none where there is no such label.</summary>
    public static string? File(LabelAxis axis, string label) =>
        Text($"{Folder}{(axis == LabelAxis.Theme ? "themes" : "groups")}/{label}.txt");

    private static ImmutableDictionary<TId, WordList> Read<TId>(string kind, Func<string, TId> id)
        where TId : struct
    {
        var start = $"{Folder}{kind}/";
        return typeof(PlatformWords).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start, StringComparison.Ordinal))
            .ToImmutableDictionary(name => id(name[start.Length..^".txt".Length]), name => Parse(Text(name)!));
    }

    private static IEnumerable<KeyValuePair<TId, WordList>> Parse<TId>(ImmutableDictionary<TId, string> files)
        where TId : struct => files.Select(pair => KeyValuePair.Create(pair.Key, Parse(pair.Value)));

    // Lists were checked before they were kept; one that isn't good any more reads nothing, and stops nothing.
    private static WordList Parse(string file) => WordListFile.Parse(file) is WordListParsed.Good good ? good.List : WordList.Empty;

    private static string? Text(string name)
    {
        using var stream = typeof(PlatformWords).Assembly.GetManifestResourceStream(name);
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }
}
