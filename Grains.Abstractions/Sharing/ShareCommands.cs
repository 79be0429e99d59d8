using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Sharing;

/// <summary>Shows a fiche to another municipality; where it is shown already, on these terms from now on.</summary>
/// <param name="Fiche">Which fiche.</param>
/// <param name="To">To which municipality.</param>
/// <param name="Terms">What of it, and for how long.</param>
/// <param name="Note">What goes with it, up to 2 000 characters.</param>
public sealed record ShareFiche(CaseId Fiche, OwnerId To, ShareTerms Terms, string? Note) : Command;

/// <summary>Withdraws a share, at once: the other municipality reads nothing more of it.</summary>
/// <param name="Reason">Why, up to 2 000 characters; the own municipality reads it.</param>
public sealed record RevokeShare(string? Reason) : Command;

/// <summary>Says something to the other municipality.</summary>
/// <param name="Text">What, 1 to 2 000 characters.</param>
public sealed record AnswerShare(string Text) : Command;

/// <summary>Puts a shared fiche beside one of the receiver's own.</summary>
/// <param name="Fiche">Which one; none: beside none any more.</param>
public sealed record LinkShare(CaseId? Fiche) : Command;
