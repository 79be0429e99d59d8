using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Partnerships;

/// <summary>Asks that an organisation may take part in a municipality.</summary>
/// <param name="Organisation">Which one.</param>
/// <param name="Motivation">Why, up to 2 000 characters.</param>
public sealed record RequestPartnership(OwnerId Organisation, string? Motivation) : Command;

/// <summary>Lets the organisation take part. After a refusal or an ending too: then it begins anew.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; none: until it is ended.</param>
public sealed record ApprovePartnership(DateOnly From, DateOnly? Until) : Command;

/// <summary>Doesn't let it take part.</summary>
/// <param name="Reason">Why, 1 to 2 000 characters: the organisation reads it.</param>
public sealed record RefusePartnership(string Reason) : Command;

/// <summary>Lets it take part for longer, or for shorter.</summary>
/// <param name="Until">The last day; none: until it is ended.</param>
public sealed record RenewPartnership(DateOnly? Until) : Command;

/// <summary>Ends it now, and every right that came with it.</summary>
/// <param name="Reason">Why, 1 to 2 000 characters: both read it.</param>
public sealed record EndPartnership(string Reason) : Command;

/// <summary>Gives the green light: from now on the organisation handles the signals of its own staff itself.</summary>
/// <param name="Sees">What the municipality sees of them.</param>
public sealed record AllowOwnStaff(OwnStaffView Sees) : Command;

/// <summary>Takes the green light away: what the organisation handles is the municipality's again.</summary>
public sealed record EndOwnStaff : Command;

/// <summary>Grants a mandate.</summary>
/// <param name="Terms">What it allows, on what, and for how long.</param>
/// <param name="LegalGround">On what legal ground, 3 to 500 characters; the organisation and the giver's may read it.</param>
public sealed record GrantMandate(MandateTerms Terms, string LegalGround) : Command;

/// <summary>Takes a mandate back, at once.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Reason">Why, up to 2 000 characters; none: it isn't said.</param>
public sealed record WithdrawMandate(int Number, string? Reason) : Command;
