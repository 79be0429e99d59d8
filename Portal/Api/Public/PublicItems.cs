using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Public;

/// <summary>A municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record MunicipalityItem(OwnerId Id, string Name)
{
    internal static MunicipalityItem Of(MunicipalityView view) => new(view.Id, view.Details.Name);
}

/// <summary>A municipality as anyone may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Introduction">What Lokaal Signaal is here.</param>
/// <param name="Referral">What to do when it is about one person or there is danger.</param>
/// <param name="Coordinator">Who co-ordinates.</param>
/// <param name="Areas">Coarse areas that a signal may name.</param>
/// <param name="Partners">The organisations that take part.</param>
/// <param name="Figures">What lives here, in numbers.</param>
public sealed record PublicMunicipality(
    OwnerId Id,
    string Name,
    string? Introduction,
    string? Referral,
    string? Coordinator,
    ImmutableArray<string> Areas,
    ImmutableArray<string> Partners,
    PublicFigures Figures)
{
    internal static PublicMunicipality Of(PublicView view) => new(
        view.Municipality.Id,
        view.Municipality.Details.Name,
        view.Municipality.Details.Introduction?.Told(),
        view.Municipality.Details.Referral?.Told(),
        view.Municipality.Details.Coordinator,
        view.Municipality.Details.Areas,
        view.Partners,
        PublicFigures.Of(view));
}

/// <summary>What lives in a municipality; a count of null is under its threshold.</summary>
/// <param name="Threshold">Counts below it aren't shown.</param>
/// <param name="Signals">How many signals were given in the past year.</param>
/// <param name="Answered">How many of them had an answer.</param>
/// <param name="Organisations">How many organisations take part.</param>
/// <param name="Themes">How many signals a confirmed theme has.</param>
public sealed record PublicFigures(int Threshold, int? Signals, int? Answered, int Organisations, ImmutableArray<ThemeFigure> Themes)
{
    internal static PublicFigures Of(PublicView view) => new(
        view.Municipality.Details.Threshold,
        view.Signals,
        view.Answered,
        view.Organisations,
        [.. view.ByTheme.Select(theme => new ThemeFigure(theme.Theme, theme.Count))]);
}

/// <summary>How many signals a theme has.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Count">How many, at least the threshold.</param>
public sealed record ThemeFigure(ThemeId Theme, int Count);

/// <summary>A fiche as anyone may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Summary">What the public reads.</param>
/// <param name="At">When it was opened.</param>
/// <param name="Closed">Whether it came to its end.</param>
/// <param name="Steps">Where it stands.</param>
public sealed record PublicFicheItem(
    CaseId Id,
    string Title,
    string? Summary,
    DateTimeOffset At,
    bool Closed,
    ImmutableArray<string> Steps)
{
    internal static ListOf<PublicFicheItem> AllOf(PublicView view) => new([.. view.Fiches.Select(Of)], null);

    private static PublicFicheItem Of(PublicFiche fiche) =>
        new(fiche.Id, fiche.Title, fiche.Summary, fiche.At, fiche.Closed, [.. fiche.Steps.Select(step => step.Told())]);
}

/// <summary>The labels that can be chosen.</summary>
/// <param name="Themes">The themes.</param>
/// <param name="TargetGroups">The target groups.</param>
public sealed record VocabularyItem(ImmutableArray<TitledLabel> Themes, ImmutableArray<TitledLabel> TargetGroups)
{
    internal static VocabularyItem Of(Vocabulary vocabulary) =>
        new([.. vocabulary.Themes.Select(TitledLabel.Of)], [.. vocabulary.TargetGroups.Select(TitledLabel.Of)]);
}

/// <summary>A label with its title.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read.</param>
public sealed record TitledLabel(string Id, string Title)
{
    internal static TitledLabel Of(Label label) => new(label.Id, label.Title.Told());
}
