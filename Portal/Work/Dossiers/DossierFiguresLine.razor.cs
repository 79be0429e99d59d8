using LokaalSignaal.Dossiers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>How many are behind a dossier, in a sentence.</summary>
public sealed partial class DossierFiguresLine
{
    /// <summary>How many.</summary>
    [Parameter, EditorRequired]
    public required DossierFigures Figures { get; set; }
}
