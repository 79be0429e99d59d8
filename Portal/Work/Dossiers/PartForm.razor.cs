using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>Takes part in a dossier with a fiche of one's own, or changes what the others see of it.</summary>
/// <param name="deeds">Sends the command.</param>
/// <param name="fiches">Reads the own fiches.</param>
/// <param name="current">Who looks.</param>
public sealed partial class PartForm(Deeds deeds, IFicheQueries fiches, CurrentViewer current)
{
    private const int MostShown = 100;

    private readonly DeedKey key = new();
    private HashSet<SharedField> fields = [SharedField.Description, SharedField.Themes, SharedField.Status, SharedField.Figures];
    private ImmutableArray<FicheSummary> own = [];
    private string chosen = "";
    private string? sentence;

    /// <summary>The dossier.</summary>
    [Parameter, EditorRequired]
    public required DossierView Dossier { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var viewer = await current.RequireAsync();
        own = (await fiches.ListAsync(new FicheFilter { Municipality = viewer.Capacity.Owner, Status = CaseStatus.Open }, new Paging(MostShown), viewer.Actor)).Items;
        if (Dossier.Members.FirstOrDefault(member => member.Fiche is not null) is { Fiche: { } mine } member)
        {
            (chosen, fields) = (mine.Segment, [.. member.Fields]);
        }
    }

    private async Task SendAsync()
    {
        if (!CaseId.TryRead(chosen, out var fiche))
        {
            return;
        }

        var result = await deeds.DoAsync(Dossier.Id, new JoinDossier(new DossierPart(fiche, [.. fields])), key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
