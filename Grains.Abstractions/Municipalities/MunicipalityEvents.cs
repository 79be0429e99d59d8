using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Municipalities;

/// <summary>A municipality began.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Details">All details as JSON.</param>
public sealed record MunicipalityFounded(TextRef Name, TextRef Details) : CaseEvent;

/// <summary>A municipality's details were changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Details">All details as JSON.</param>
public sealed record MunicipalityChanged(TextRef Name, TextRef Details) : CaseEvent;

/// <summary>A draft of a process was kept.</summary>
/// <param name="Kind">The kind of cases.</param>
/// <param name="File">The definition's JSON.</param>
public sealed record ProcessDrafted(CaseKind Kind, TextRef File) : CaseEvent;

/// <summary>A process was published: new cases go that way.</summary>
/// <param name="Kind">The kind of cases.</param>
/// <param name="Definition">Which version.</param>
/// <param name="File">The definition's JSON.</param>
public sealed record ProcessPublished(CaseKind Kind, DefinitionRef Definition, TextRef File) : CaseEvent;

/// <summary>The word list of a theme was changed.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="File">The list; none: the platform's own again.</param>
public sealed record ThemeWordsChanged(ThemeId Theme, TextRef? File) : CaseEvent;

/// <summary>The word list of a target group was changed.</summary>
/// <param name="TargetGroup">Which target group.</param>
/// <param name="File">The list; none: the platform's own again.</param>
public sealed record TargetGroupWordsChanged(TargetGroupId TargetGroup, TextRef? File) : CaseEvent;

/// <summary>An organisation takes part.</summary>
/// <param name="Organisation">Which one.</param>
public sealed record OrganisationAdmitted(OwnerId Organisation) : CaseEvent;

/// <summary>An organisation no longer takes part.</summary>
/// <param name="Organisation">Which one.</param>
public sealed record OrganisationDismissed(OwnerId Organisation) : CaseEvent;
