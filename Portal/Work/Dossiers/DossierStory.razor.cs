using System.Collections.Immutable;
using LokaalSignaal.Dossiers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>What happened in a dossier and was said, oldest first.</summary>
public sealed partial class DossierStory
{
    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<DossierLine> Lines { get; set; }
}
