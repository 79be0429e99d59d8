using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Triage;

/// <summary>The suggestion alone: nothing is stored.</summary>
internal static class TriageEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/triage", ReadAsync).Answers<TriageItem>("What triage makes of a text; nothing is stored");

    private static async Task<IResult> ReadAsync(
        TriageBody body,
        Call call,
        [FromServices] ITriage triage,
        CancellationToken cancellationToken) =>
        await triage.ReadAsync(new SignalText(body.Municipality, body.Text), call.Actor, cancellationToken) is { } view
            ? TypedResults.Ok(TriageItem.Of(view))
            : Problem.NotFound();
}

/// <summary>A text to look at.</summary>
/// <param name="Municipality">With whose word lists.</param>
/// <param name="Text">The text.</param>
public sealed record TriageBody(OwnerId Municipality, [property: Text(1, SignalLimits.LongestText)] string Text);

/// <summary>What triage makes of a text.</summary>
/// <param name="Themes">Themes, the likeliest first.</param>
/// <param name="TargetGroups">Target groups, the likeliest first.</param>
/// <param name="Band">How far the themes may be relied on.</param>
/// <param name="Nature">A bottleneck or an opportunity; null when no word tells.</param>
/// <param name="Similar">Signals that tell of something like it.</param>
/// <param name="PersonalData">Stretches that look like personal data.</param>
public sealed record TriageItem(
    ImmutableArray<LabelItem> Themes,
    ImmutableArray<LabelItem> TargetGroups,
    SuggestionBand Band,
    Nature? Nature,
    ImmutableArray<SimilarItem> Similar,
    ImmutableArray<FoundPersonalData> PersonalData)
{
    internal static TriageItem Of(TriageView view)
    {
        var suggestion = SuggestionItem.Of(view.Suggestion);
        return new TriageItem(
            suggestion.Themes,
            suggestion.TargetGroups,
            suggestion.Band,
            suggestion.Nature,
            [.. view.Similar.Select(similar => new SimilarItem(similar.Id, similar.Score))],
            [.. view.PersonalData.Select(FoundPersonalData.Of)]);
    }
}

/// <summary>A signal that tells of something like a text.</summary>
/// <param name="Id">The signal.</param>
/// <param name="Score">How much alike, 0 to 1.</param>
public sealed record SimilarItem(CaseId Id, double Score);
