using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Fiches;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>A fiche as it is opened.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The pattern, in neutral words and without a solution.</param>
/// <param name="Signals">The signals to begin with.</param>
public sealed record OpenFicheBody(
    OwnerId Municipality,
    [property: Text(FicheLimits.ShortestTitle, FicheLimits.LongestTitle)] string Title,
    [property: Text(0, FicheLimits.LongestText)] string? Description = null,
    [property: AtMost(FicheLimits.MostAtOnce)] IReadOnlyList<CaseId>? Signals = null);

/// <summary>What a fiche is about.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The pattern, in neutral words and without a solution.</param>
public sealed record DescriptionBody(
    [property: Text(FicheLimits.ShortestTitle, FicheLimits.LongestTitle)] string Title,
    [property: Text(0, FicheLimits.LongestText)] string? Description = null);

/// <summary>What a processor says that a fiche is about.</summary>
/// <param name="Themes">Its themes.</param>
/// <param name="TargetGroups">Its target groups.</param>
public sealed record FicheLabelsBody(
    [property: AtMost(SignalLimits.MostLabels)] IReadOnlyList<ThemeId> Themes,
    [property: AtMost(SignalLimits.MostLabels)] IReadOnlyList<TargetGroupId> TargetGroups);

/// <summary>Signals into a fiche and out of it.</summary>
/// <param name="Add">The signals to take in.</param>
/// <param name="Remove">The signals to take out.</param>
/// <param name="Reason">Why; needed for taking out.</param>
public sealed record BundleBody(
    [property: AtMost(FicheLimits.MostAtOnce)] IReadOnlyList<CaseId>? Add = null,
    [property: AtMost(FicheLimits.MostAtOnce)] IReadOnlyList<CaseId>? Remove = null,
    [property: Text(0, FicheLimits.LongestNote)] string? Reason = null);

/// <summary>What the givers are told.</summary>
/// <param name="Text">What.</param>
public sealed record FeedbackBody([property: Text(1, FicheLimits.LongestText)] string Text);

/// <summary>What the public reads.</summary>
/// <param name="Summary">What the public reads; without it the description.</param>
public sealed record PublishBody([property: Text(0, FicheLimits.LongestNote)] string? Summary = null);
