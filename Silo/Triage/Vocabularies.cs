using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Triage;

/// <summary>The labels that can be chosen. They are a file in the program.</summary>
public static class Vocabularies
{
    private const string File = "Triage/vocabulary.json";

    /// <summary>The labels with their titles.</summary>
    public static Vocabulary Known { get; } = Read();

    /// <summary>The labels as the rules know them.</summary>
    public static KnownLabels Labels { get; } = new(
        [.. Known.Themes.Select(label => ThemeId.Of(label.Id))],
        [.. Known.TargetGroups.Select(label => TargetGroupId.Of(label.Id))]);

    private static Vocabulary Read()
    {
        using var stream = typeof(Vocabularies).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The program was built without {File}.");
        var kept = JsonSerializer.Deserialize<Kept>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{File} holds nothing.");
        return new Vocabulary(Labelled(kept.Themes), Labelled(kept.TargetGroups));
    }

    private static ImmutableArray<Label> Labelled(ImmutableArray<Word> words) =>
        [.. words.Select(word => new Label(word.Id, new LocalText(word.Nl, word.En)))];

    private sealed record Kept(ImmutableArray<Word> Themes, ImmutableArray<Word> TargetGroups);

    private sealed record Word(string Id, string Nl, string En);
}
