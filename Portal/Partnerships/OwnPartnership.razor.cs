using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>One partnership as the organisation reads it: what it may do in a municipality.</summary>
public sealed partial class OwnPartnership
{
    /// <summary>The partnership.</summary>
    [Parameter, EditorRequired]
    public required PartnershipView Partnership { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    /// <summary>Whether the reader is one of those who use the mandates.</summary>
    [Parameter]
    public bool IsProcessor { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>It is ended.</summary>
    [Parameter]
    public EventCallback OnEnd { get; set; }

    private string Key => $"in-{Partnership.Municipality}";

    private string Field => $"end-{Partnership.Municipality}-reason";

    private bool Waits => Partnership.Standing == PartnershipStanding.Requested;

    private bool CanEnd => Partnership.MayEnd && (Waits || Partnership.Standing == PartnershipStanding.Active);

    // What was replaced or removed is no news here; who manages the partnership sees all of it.
    private ImmutableArray<PublicAgreement> Agreements =>
    [
        .. Partnership.Agreements.Where(one => one is { Replaced: false, RemovedAt: null })
            .Select(one => new PublicAgreement(one.Number, one.Kind, one.Type, one.Size, one.SignedOn, one.Until)),
    ];

    private ImmutableArray<MandateView> Shown =>
        [.. Partnership.Mandates.Where(mandate => mandate.Standing is MandateStanding.Holds or MandateStanding.Coming)];
}
