using System.Collections.Immutable;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>
/// Reads a signal by word lists. Each list adds up the weights of its entries that stand in the text; an entry that is
/// repeated counts half as much each time. A label's confidence is its part of all that was added up, with one weight
/// of doubt beside it: it says how much of the evidence points that way, not how often such a proposal is right.
/// </summary>
public static class WordListReader
{
    /// <summary>The name that suggestions of this reader carry.</summary>
    public const string Engine = "woordenlijst";

    /// <summary>At least this share: the first theme is proposed.</summary>
    public const double ProposeFrom = 0.45;

    /// <summary>At least this share: the first three themes are worth choosing from.</summary>
    public const double ChooseFrom = 0.15;

    private const string OwnVersion = "1";
    private const int MostLabels = 5;

    /// <summary>Proposes themes, target groups and nature.</summary>
    /// <param name="text">The signal.</param>
    /// <param name="lists">The lists to read with.</param>
    public static Suggestion Read(string text, WordLists lists)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lists);
        var folded = new FoldedText(text);
        var tally = new Tally(folded, lists.Matcher.Find(folded), lists.Matcher.Labels);
        var themes = Labels(tally, lists.Themes, WordLists.FirstTheme);
        return new Suggestion(
            themes,
            Labels(tally, lists.TargetGroups, lists.FirstTargetGroup),
            BandOf(themes),
            NatureOf(tally),
            Engine,
            $"{OwnVersion}-{lists.Version}");
    }

    private static ImmutableArray<SuggestedLabel<TId>> Labels<TId>(Tally tally, ImmutableArray<TId> ids, int first)
        where TId : struct
    {
        var all = 1.0 + Enumerable.Range(first, ids.Length).Sum(label => tally.Weight(label));
        return
        [
            .. Enumerable.Range(0, ids.Length)
                .Where(index => tally.Weight(first + index) > 0)
                .OrderByDescending(index => tally.Weight(first + index))
                .Take(MostLabels)
                .Select(index => new SuggestedLabel<TId>(
                    ids[index],
                    Math.Round(tally.Weight(first + index) / all, 3),
                    tally.Evidence(first + index))),
        ];
    }

    private static SuggestionBand BandOf(ImmutableArray<SuggestedLabel<ThemeId>> themes) => themes switch
    {
        [{ Confidence: >= ProposeFrom }, ..] => SuggestionBand.Propose,
        [{ Confidence: >= ChooseFrom }, ..] => SuggestionBand.TopThree,
        _ => SuggestionBand.Abstain,
    };

    private static Nature? NatureOf(Tally tally) =>
        (tally.Weight(WordLists.Opportunity) - tally.Weight(WordLists.Bottleneck)) switch
        {
            > 0 => Nature.Opportunity,
            < 0 => Nature.Bottleneck,
            _ => null,
        };
}
