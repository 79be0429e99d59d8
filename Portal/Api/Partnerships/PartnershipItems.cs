using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>An organisation's taking part in a municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Organisation">The organisation.</param>
/// <param name="OrganisationName">The organisation's name.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Version">Its version.</param>
public sealed record PartnershipItem(
    CaseId Id,
    OwnerId Municipality,
    OwnerId Organisation,
    string? OrganisationName,
    PartnershipStanding Standing,
    DateTimeOffset RequestedAt,
    long Version)
{
    /// <summary>Why the organisation wants to.</summary>
    public string? Motivation { get; init; }

    /// <summary>Why it was refused, or ended.</summary>
    public string? Reason { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the agreement; null: until it is ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the organisation takes part today.</summary>
    public bool Holds { get; init; }

    /// <summary>What the municipality sees of the signals that the organisation handles of its own staff; null: it handles none.</summary>
    public OwnStaffView? OwnStaff { get; init; }

    /// <summary>Its mandates, the newest first.</summary>
    public ImmutableArray<MandateItem> Mandates { get; init; } = [];

    /// <summary>Where it stands in the process that the municipality drew.</summary>
    public ProcessItem? Process { get; init; }
    /// <summary>Its agreements, the newest first; those that were removed too.</summary>
    public ImmutableArray<AgreementItem> Agreements { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    internal static PartnershipItem Of(PartnershipView view) =>
        new(view.Id, view.Municipality, view.Organisation, view.OrganisationName, view.Standing, view.RequestedAt, view.Version)
        {
            Motivation = view.Motivation,
            Reason = view.Reason,
            From = view.From,
            Until = view.Until,
            Holds = view.Holds,
            OwnStaff = view.OwnStaff,
            Mandates = [.. view.Mandates.Select(MandateItem.Of)],
            Process = view.Process is { } process ? ProcessItem.Of(process) : null,
            Agreements = [.. view.Agreements.Select(one => AgreementItem.Of(view.Id, one))],
            Timeline = [.. view.Timeline.Select(TimelineEntry.Of)],
        };
}

/// <summary>A mandate.</summary>
/// <param name="Id">Which one of the partnership, from 1.</param>
/// <param name="Deeds">What may be done.</param>
/// <param name="Themes">Confirmed themes, one of which the case has; empty: any.</param>
/// <param name="TargetGroups">Confirmed target groups, one of which the case has; empty: any.</param>
/// <param name="Fiches">Single fiches.</param>
/// <param name="OwnStaffOnly">Whether only signals of the organisation's own staff.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Standing">How it stands today.</param>
public sealed record MandateItem(
    int Id,
    ImmutableArray<MandateDeed> Deeds,
    ImmutableArray<ThemeId> Themes,
    ImmutableArray<TargetGroupId> TargetGroups,
    ImmutableArray<CaseId> Fiches,
    bool OwnStaffOnly,
    DateOnly From,
    DateOnly Until,
    MandateStanding Standing)
{
    /// <summary>On what legal ground.</summary>
    public string? LegalGround { get; init; }

    /// <summary>Who granted it.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>When it was granted.</summary>
    public DateTimeOffset GrantedAt { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was taken back.</summary>
    public string? Reason { get; init; }

    internal static MandateItem Of(MandateView view) => new(
        view.Number,
        view.Terms.Deeds,
        view.Terms.Scope.Themes,
        view.Terms.Scope.TargetGroups,
        view.Terms.Scope.Fiches,
        view.Terms.Scope.OwnStaffOnly,
        view.Terms.From,
        view.Terms.Until,
        view.Standing)
    {
        LegalGround = view.LegalGround,
        GrantedBy = view.GrantedBy,
        GrantedAt = view.GrantedAt,
        WithdrawnAt = view.WithdrawnAt,
        Reason = view.Reason,
    };
}

/// <summary>A mandate by which the caller may do something.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Organisation">The caller's organisation.</param>
/// <param name="Mandate">The mandate.</param>
public sealed record MyMandate(CaseId Partnership, OwnerId Municipality, OwnerId Organisation, MandateItem Mandate);
