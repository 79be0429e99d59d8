using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The mandates of a partnership, a line each.</summary>
public sealed partial class MandateTable
{
    /// <summary>The mandates, the newest first.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<MandateView> Mandates { get; set; } = [];

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    private static string TagOf(MandateView mandate) => mandate.Standing switch
    {
        MandateStanding.Holds => "tag is-open",
        MandateStanding.Coming => "tag is-wait",
        _ => "tag",
    };
}
