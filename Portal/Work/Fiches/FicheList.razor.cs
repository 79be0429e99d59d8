using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Fiches with where they stand.</summary>
public sealed partial class FicheList
{
    /// <summary>The fiches.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<FicheSummary> Fiches { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }

    /// <summary>Whether it stands under a heading of its own.</summary>
    [Parameter]
    public bool Sub { get; set; }

    /// <summary>Where a fiche is opened; none: its own page.</summary>
    [Parameter]
    public Func<CaseId, string>? To { get; set; }

    private string Link(FicheSummary fiche) => (To ?? WorkAddresses.Fiche)(fiche.Id);
}
