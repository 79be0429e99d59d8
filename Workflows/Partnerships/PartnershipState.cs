using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>An organisation's taking part in a municipality (<i>samenwerking</i>), which owns it: one for each two.</summary>
public sealed record PartnershipState : CaseState
{
    /// <summary>The organisation.</summary>
    public OwnerId Organisation { get; init; }

    /// <summary>How it stands.</summary>
    public PartnershipStanding Standing { get; init; }

    /// <summary>Why the organisation wants to.</summary>
    public TextRef? Motivation { get; init; }

    /// <summary>Why it was refused, or ended.</summary>
    public TextRef? Reason { get; init; }

    /// <summary>The first day of the agreement.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the agreement; none: until it is ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the municipality sees of the signals that the organisation handles of its own staff; none: it handles none.</summary>
    public OwnStaffView? OwnStaff { get; init; }

    /// <summary>Its mandates, the oldest first, also those that are over.</summary>
    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    /// <summary>What was agreed on paper, the oldest first, also what was removed.</summary>
    public ImmutableArray<Agreement> Agreements { get; init; } = [];

    /// <summary>The state after an event.</summary>
    internal PartnershipState After(RecordedEvent recorded) =>
        Told(recorded) with { Agreements = Partnerships.Agreements.After(Agreements, recorded) };

    private PartnershipState Told(RecordedEvent recorded) => recorded.Event switch
    {
        PartnershipRequested requested => this with
        {
            Organisation = requested.Organisation,
            Motivation = requested.Motivation,
            Standing = PartnershipStanding.Requested,
            Status = CaseStatus.Open,
        },
        PartnershipApproved approved => this with
        {
            Standing = PartnershipStanding.Active,
            From = approved.From,
            Until = approved.Until,
            Reason = null,
        },
        PartnershipRefused refused => this with { Standing = PartnershipStanding.Refused, Reason = refused.Reason },
        PartnershipRenewed renewed => this with { Until = renewed.Until },
        PartnershipEnded ended => this with
        {
            Standing = PartnershipStanding.Ended,
            Reason = ended.Reason,
            OwnStaff = null,
            Mandates = [.. Mandates.Select(mandate => Withdrawn(mandate, ended.Reason, recorded.At))],
        },
        OwnStaffAllowed allowed => this with { OwnStaff = allowed.Sees },
        OwnStaffEnded => this with { OwnStaff = null },
        MandateGranted granted => this with
        {
            Mandates = Mandates.Add(new Mandate(granted.Number, granted.Terms, granted.LegalGround, recorded.At)),
        },
        MandateWithdrawn withdrawn => this with
        {
            Mandates = [.. Mandates.Select(mandate => mandate.Number == withdrawn.Number ? Withdrawn(mandate, withdrawn.Reason, recorded.At) : mandate)],
        },
        _ => this,
    };

    // A new beginning brings none of them back.
    private static Mandate Withdrawn(Mandate mandate, TextRef? reason, DateTimeOffset at) =>
        mandate.WithdrawnAt is null ? mandate with { WithdrawnAt = at, Reason = reason } : mandate;
}
