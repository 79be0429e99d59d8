using LokaalSignaal.Municipalities;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Imports;

/// <summary>The names by which a file may call what signals are about: ids, and titles in both languages.</summary>
internal static class ImportTitles
{
    /// <summary>The names of a vocabulary.</summary>
    public static ImportVocabulary Of(Vocabulary vocabulary) => new(
        new(vocabulary.Themes.SelectMany(label => NamesOf(label, ThemeId.Of(label.Id)))),
        new(vocabulary.TargetGroups.SelectMany(label => NamesOf(label, TargetGroupId.Of(label.Id)))));

    private static IEnumerable<KeyValuePair<string, TId>> NamesOf<TId>(Label label, TId id) =>
        new[] { label.Title.Nl, label.Title.En, label.Id }.OfType<string>().Select(name => KeyValuePair.Create(name, id));
}
