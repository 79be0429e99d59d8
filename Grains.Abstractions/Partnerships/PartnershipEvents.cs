using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Partnerships;

/// <summary>An organisation asked to take part.</summary>
/// <param name="Organisation">Which one.</param>
/// <param name="Motivation">Why.</param>
public sealed record PartnershipRequested(OwnerId Organisation, TextRef? Motivation) : CaseEvent;

/// <summary>The organisation takes part.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; none: until it is ended.</param>
public sealed record PartnershipApproved(DateOnly From, DateOnly? Until) : CaseEvent;

/// <summary>The municipality doesn't let it take part.</summary>
/// <param name="Reason">Why.</param>
public sealed record PartnershipRefused(TextRef Reason) : CaseEvent;

/// <summary>The organisation takes part until another day.</summary>
/// <param name="Until">The last day; none: until it is ended.</param>
public sealed record PartnershipRenewed(DateOnly? Until) : CaseEvent;

/// <summary>The partnership ended, and every right with it.</summary>
/// <param name="Reason">Why.</param>
public sealed record PartnershipEnded(TextRef Reason) : CaseEvent;

/// <summary>The organisation handles the signals of its own staff.</summary>
/// <param name="Sees">What the municipality sees of them.</param>
public sealed record OwnStaffAllowed(OwnStaffView Sees) : CaseEvent;

/// <summary>The organisation no longer handles the signals of its own staff.</summary>
public sealed record OwnStaffEnded : CaseEvent;

/// <summary>A mandate was granted.</summary>
/// <param name="Number">Which one of the partnership, from 1.</param>
/// <param name="Terms">What it allows, on what, and for how long.</param>
/// <param name="LegalGround">On what legal ground.</param>
public sealed record MandateGranted(int Number, MandateTerms Terms, TextRef LegalGround) : CaseEvent;

/// <summary>A mandate was taken back.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Reason">Why; none: it wasn't said.</param>
public sealed record MandateWithdrawn(int Number, TextRef? Reason) : CaseEvent;
