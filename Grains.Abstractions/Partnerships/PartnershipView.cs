using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Partnerships;

/// <summary>A partnership (<i>samenwerking</i>) as those see it who may read it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Version">Its version.</param>
public sealed record PartnershipView(CaseId Id, OwnerId Organisation, PartnershipStanding Standing, DateTimeOffset RequestedAt, long Version)
{
    /// <summary>The municipality.</summary>
    public OwnerId Municipality => Id.Owner;

    /// <summary>The municipality's name.</summary>
    public string? MunicipalityName { get; init; }

    /// <summary>The organisation's name.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Why the organisation wants to; <c>null</c> after it was erased.</summary>
    public string? Motivation { get; init; }

    /// <summary>Why it was refused, or ended.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the agreement; none: until it is ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the organisation takes part today.</summary>
    public bool Holds { get; init; }

    /// <summary>What the municipality sees of the signals that the organisation handles of its own staff; none: it handles none.</summary>
    public OwnStaffView? OwnStaff { get; init; }

    /// <summary>Its mandates, the newest first.</summary>
    public ImmutableArray<MandateView> Mandates { get; init; } = [];

    /// <summary>What was agreed on paper, the newest first; what was removed too.</summary>
    public ImmutableArray<AgreementView> Agreements { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<TimelineItem> Timeline { get; init; } = [];

    /// <summary>Where it stands in the process that the municipality drew.</summary>
    public ProcessView? Process { get; init; }

    /// <summary>Whether the reader may approve or refuse now: a step that the municipality drew waits for that.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>Whether the reader may approve, refuse, renew and grant.</summary>
    public bool MayManage { get; init; }

    /// <summary>Whether the reader may end it.</summary>
    public bool MayEnd { get; init; }
}

/// <summary>A mandate (<i>mandaat</i>).</summary>
/// <param name="Number">Which one of the partnership.</param>
/// <param name="Terms">What it allows, on what, and for how long.</param>
/// <param name="GrantedAt">When it was granted.</param>
/// <param name="Standing">How it stands today.</param>
public sealed record MandateView(int Number, MandateTerms Terms, DateTimeOffset GrantedAt, MandateStanding Standing)
{
    /// <summary>On what legal ground; <c>null</c> after it was erased.</summary>
    public string? LegalGround { get; init; }

    /// <summary>Who granted it; none where nobody knows any more, or the program did.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was taken back.</summary>
    public string? Reason { get; init; }
}
