using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Sharing;

/// <summary>A fiche is shown to another municipality, on these terms.</summary>
/// <param name="Fiche">Which fiche.</param>
/// <param name="To">To which municipality.</param>
/// <param name="Terms">What of it, and for how long.</param>
/// <param name="FicheVersion">The fiche's version then: what a copy shows.</param>
/// <param name="Note">What goes with it.</param>
public sealed record FicheShared(CaseId Fiche, OwnerId To, ShareTerms Terms, long FicheVersion, TextRef? Note) : CaseEvent;

/// <summary>The share was withdrawn.</summary>
/// <param name="Reason">Why.</param>
public sealed record ShareRevoked(TextRef? Reason) : CaseEvent;

/// <summary>One of the two municipalities said something to the other.</summary>
/// <param name="Text">What.</param>
public sealed record ShareAnswered(TextRef Text) : CaseEvent;

/// <summary>The receiver put it beside a fiche of its own.</summary>
/// <param name="Fiche">Which one; none: beside none any more.</param>
public sealed record ShareLinked(CaseId? Fiche) : CaseEvent;
