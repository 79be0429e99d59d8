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

    // What was removed can't be read any more; who manages the partnership sees that it was there. What was replaced stays:
    // it may be the one that anyone reads.
    private ImmutableArray<AgreementView> Kept => [.. Partnership.Agreements.Where(one => one.RemovedAt is null)];

    private ImmutableArray<PublicAgreement> Agreements =>
        [.. Kept.Select(one => new PublicAgreement(one.Number, one.Kind, one.Type, one.Size, one.SignedOn, one.Until))];

    private ImmutableArray<string> TagsOf(int number) => Kept.First(one => one.Number == number) is var agreement && agreement.Replaced
        ? [T["Agreement.Replaced"], Words.ReadBy(Partnership, agreement)]
        : [Words.ReadBy(Partnership, agreement)];

    private ImmutableArray<MandateView> Shown =>
        [.. Partnership.Mandates.Where(mandate => mandate.Standing is MandateStanding.Holds or MandateStanding.Coming)];
}
