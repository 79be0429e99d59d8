using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Fiches;

/// <summary>A fiche was opened.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The pattern.</param>
public sealed record FicheOpened(TextRef Title, TextRef? Description) : CaseEvent;

/// <summary>Title and description were changed.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The pattern.</param>
public sealed record FicheDescribed(TextRef Title, TextRef? Description) : CaseEvent;

/// <summary>A processor gave the fiche its labels.</summary>
/// <param name="Themes">The themes.</param>
/// <param name="TargetGroups">The target groups.</param>
public sealed record FicheLabelled(ImmutableArray<ThemeId> Themes, ImmutableArray<TargetGroupId> TargetGroups) : CaseEvent;

/// <summary>A signal was taken into the fiche. The fiche owns the link.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Organisation">The organisation behind the signal.</param>
/// <param name="Reason">Why.</param>
public sealed record SignalBundled(CaseId Signal, OwnerId Organisation, TextRef? Reason) : CaseEvent;

/// <summary>A signal was taken out of the fiche.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Reason">Why.</param>
public sealed record SignalUnbundled(CaseId Signal, TextRef Reason) : CaseEvent;

/// <summary>The fiche is shown on the municipality's public page.</summary>
/// <param name="Summary">What the public reads; without it the description.</param>
public sealed record FichePublished(TextRef? Summary) : CaseEvent;

/// <summary>The fiche was taken off the public page.</summary>
public sealed record FicheHidden : CaseEvent;
