using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>What comes of trying a list on a text: what it finds by itself, and what all saved lists propose together.</summary>
/// <param name="Text">The text, with what the list as it was typed finds in it.</param>
/// <param name="Words">The entries that were found, each once.</param>
/// <param name="Proposed">What the saved lists propose, the likeliest first.</param>
public sealed record TryOut(ImmutableArray<Stretch> Text, ImmutableArray<string> Words, ImmutableArray<ProposedLabel> Proposed)
{
    /// <summary>The longest text to try on, in UTF-16 code units.</summary>
    public const int Longest = 8_000;

    // A label that exists in this try-out only; one list is read with as if it were all of them.
    private static readonly ThemeId Tried = ThemeId.TryRead("probeer", out var id) ? id : default;

    /// <summary>Tries a list.</summary>
    /// <param name="text">The text to try on; what is over the limit is left out.</param>
    /// <param name="list">The list as it was typed; none: it can't be read.</param>
    /// <param name="municipality">Whose saved lists to read with.</param>
    /// <param name="reader">Reads with the saved lists.</param>
    /// <param name="vocabulary">The titles of labels.</param>
    /// <param name="language">The two letters of the reader's language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<TryOut> OfAsync(
        string text,
        WordList? list,
        OwnerId municipality,
        ISignalReader reader,
        Vocabulary vocabulary,
        string language,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var tried = text.Length > Longest ? text[..Longest] : text;
        var own = list is null ? [] : EvidenceOf(tried, list);
        var suggestion = await reader.ReadAsync(new SignalText(municipality, tried), cancellationToken);
        return new TryOut(
            MarkedText.Of(tried, own),
            [.. own.Select(found => found.Word).Distinct()],
            [
                .. suggestion.Themes.Select(label => Proposed(label, vocabulary.Themes, language)),
                .. suggestion.TargetGroups.Select(label => Proposed(label, vocabulary.TargetGroups, language)),
            ]);

        static ProposedLabel Proposed<TId>(SuggestedLabel<TId> label, ImmutableArray<Label> known, string language)
            where TId : struct => new(
                known.FirstOrDefault(each => each.Id == label.Id.ToString())?.Title.In(language) ?? $"{label.Id}",
                [.. label.Evidence.Select(found => found.Word).Distinct()]);
    }

    private static ImmutableArray<Evidence> EvidenceOf(string text, WordList list)
    {
        var lists = new Workflows.Triage.WordLists(
            new Dictionary<ThemeId, WordList> { [Tried] = list },
            new Dictionary<TargetGroupId, WordList>());
        return WordListReader.Read(text, lists).Themes is [var found] ? found.Evidence : [];
    }
}

/// <summary>A theme or a target group that is proposed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Words">The entries that led there, each once.</param>
public sealed record ProposedLabel(string Title, ImmutableArray<string> Words);
