using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Dossiers;

/// <summary>A dossier began.</summary>
/// <param name="Lead">Who leads it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The problem.</param>
public sealed record DossierProposed(OwnerId Lead, TextRef Title, TextRef? Description) : CaseEvent;

/// <summary>It was said anew what it is about.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Description">The problem.</param>
public sealed record DossierDescribed(TextRef Title, TextRef? Description) : CaseEvent;

/// <summary>A municipality was asked to take part.</summary>
/// <param name="Municipality">Which one.</param>
public sealed record MunicipalityInvited(OwnerId Municipality) : CaseEvent;

/// <summary>A municipality takes part, with this from now on.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Part">What it puts in.</param>
public sealed record MunicipalityJoined(OwnerId Municipality, DossierPart Part) : CaseEvent;

/// <summary>A municipality declined, or takes part no longer.</summary>
/// <param name="Municipality">Which one.</param>
/// <param name="Reason">Why.</param>
public sealed record MunicipalityLeft(OwnerId Municipality, TextRef? Reason) : CaseEvent;

/// <summary>Another member leads.</summary>
/// <param name="To">Which one.</param>
public sealed record LeadPassed(OwnerId To) : CaseEvent;

/// <summary>A member said something to the others.</summary>
/// <param name="Text">What.</param>
public sealed record MembersTold(TextRef Text) : CaseEvent;
