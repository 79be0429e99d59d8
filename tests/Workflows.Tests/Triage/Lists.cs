using System.Collections.Immutable;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>Word lists made of a few words, and those that come with the product.</summary>
internal static class Lists
{
    private static readonly Lazy<WordLists> Ours = new(() => new WordLists(
        Read("themes", ThemeId.Of),
        Read("groups", TargetGroupId.Of),
        Read("nature", Enum.Parse<Nature>)));

    public static WordLists Product => Ours.Value;

    public static WordList Of(string text) => Assert.IsType<WordListParsed.Good>(WordListFile.Parse(text)).List;

    public static WordLists Themes(params (string Id, string Words)[] themes) => new(
        themes.ToDictionary(theme => ThemeId.Of(theme.Id), theme => Of(theme.Words)),
        ImmutableDictionary<TargetGroupId, WordList>.Empty);

    public static IEnumerable<string> Files(string axis) =>
        Directory.GetFiles(Path.Combine(Checkout.Root, "Silo", "Triage", "WordLists", axis), "*.txt");

    private static Dictionary<TId, WordList> Read<TId>(string axis, Func<string, TId> id)
        where TId : notnull =>
        Files(axis).ToDictionary(file => id(Named(Path.GetFileNameWithoutExtension(file), axis)), file => Of(File.ReadAllText(file)));

    private static string Named(string file, string axis) => axis == "nature" ? char.ToUpperInvariant(file[0]) + file[1..] : file;
}
