using System.Collections.Immutable;
using LokaalSignaal.Portal.Work;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>Says by what right a partner's processor reads what stands below.</summary>
public sealed partial class RightsNotice
{
    /// <summary>The rights, by municipality.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PartnerRight> Rights { get; set; } = [];

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }
}
