using LokaalSignaal.Dossiers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>What a municipality put in a dossier.</summary>
public sealed partial class MemberPart
{
    /// <summary>The municipality.</summary>
    [Parameter, EditorRequired]
    public required DossierMember Member { get; set; }

    /// <summary>What the labels are called.</summary>
    [Parameter, EditorRequired]
    public required LabelTitles Titles { get; set; }
}
