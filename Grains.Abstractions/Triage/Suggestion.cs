using System.Collections.Immutable;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Triage;

/// <summary>What a reader proposes for a signal. It opens and closes nothing until a processor confirms it.</summary>
/// <param name="Themes">The themes with evidence, the most likely first; at most five.</param>
/// <param name="TargetGroups">The target groups with evidence, the most likely first; at most five.</param>
/// <param name="Band">How far the themes may be relied on.</param>
/// <param name="Nature">Bottleneck or opportunity; null when no word tells.</param>
/// <param name="Engine">Which reader it was: <c>woordenlijst</c> for the word lists.</param>
/// <param name="EngineVersion">The version of the reader and of what it reads with; the same version proposes the same.</param>
public sealed record Suggestion(
    ImmutableArray<SuggestedLabel<ThemeId>> Themes,
    ImmutableArray<SuggestedLabel<TargetGroupId>> TargetGroups,
    SuggestionBand Band,
    Nature? Nature,
    string Engine,
    string EngineVersion);
