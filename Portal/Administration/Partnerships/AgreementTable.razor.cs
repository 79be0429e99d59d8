using LokaalSignaal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The agreements of a partnership, a line each, and who reads them.</summary>
public sealed partial class AgreementTable
{
    /// <summary>The partnership.</summary>
    [Parameter, EditorRequired]
    public required PartnershipView Partnership { get; set; }

    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public Filled Filled { get; set; } = Filled.Nothing;

    /// <summary>One is published, or no longer.</summary>
    [Parameter]
    public EventCallback<AgreementView> OnTurn { get; set; }

    private bool MayPublish => Partnership is { MayManage: true, Standing: PartnershipStanding.Active };

    private static string FormOf(AgreementView agreement) => $"openbaar-{GrantDraft.Written(agreement.Number)}";

    private string Stands(AgreementView agreement) =>
        agreement.RemovedAt is { } removed ? T["Agreement.Removed", Days.Day(removed)]
        : agreement is { Replaced: true, Published: false } ? T["Agreement.Replaced"]
        : Words.ReadBy(Partnership, agreement);
}
