using System.Collections.Immutable;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Triage;

/// <summary>What triage proposes.</summary>
/// <param name="Themes">Themes, the likeliest first.</param>
/// <param name="TargetGroups">Target groups, the likeliest first.</param>
/// <param name="Band">How far the themes may be relied on.</param>
/// <param name="Nature">A bottleneck or an opportunity; null when no word tells.</param>
/// <param name="Engine">Which reader it was.</param>
public sealed record SuggestionItem(
    ImmutableArray<LabelItem> Themes,
    ImmutableArray<LabelItem> TargetGroups,
    SuggestionBand Band,
    Nature? Nature,
    string Engine)
{
    internal static SuggestionItem Of(Suggestion suggestion) => new(
        [.. suggestion.Themes.Select(theme => new LabelItem(theme.Id.Value, theme.Confidence, Words(theme.Evidence)))],
        [.. suggestion.TargetGroups.Select(group => new LabelItem(group.Id.Value, group.Confidence, Words(group.Evidence)))],
        suggestion.Band,
        suggestion.Nature,
        suggestion.Engine);

    private static ImmutableArray<EvidenceItem> Words(ImmutableArray<Evidence> evidence) =>
        evidence.IsDefault ? [] : [.. evidence.Select(word => new EvidenceItem(word.Start, word.Length, word.Word))];
}

/// <summary>A label that triage proposes.</summary>
/// <param name="Id">The theme or the target group.</param>
/// <param name="Confidence">This label's share of all the evidence found, 0 to 1; no probability.</param>
/// <param name="Evidence">The words that led there.</param>
public sealed record LabelItem(string Id, double Confidence, ImmutableArray<EvidenceItem> Evidence);

/// <summary>Words of the text that led to a label.</summary>
/// <param name="Start">Where they begin, in UTF-16 code units.</param>
/// <param name="Length">How long they are, in UTF-16 code units.</param>
/// <param name="Word">The entry of the word list.</param>
public sealed record EvidenceItem(int Start, int Length, string Word);
