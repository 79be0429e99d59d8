using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>Puts a shared fiche beside one of the reader's own.</summary>
/// <param name="deeds">Sends the command.</param>
/// <param name="fiches">Reads the own fiches.</param>
/// <param name="current">Who looks.</param>
public sealed partial class LinkForm(Deeds deeds, IFicheQueries fiches, CurrentViewer current)
{
    private const int MostShown = 100;

    private readonly DeedKey key = new();
    private ImmutableArray<FicheSummary> own = [];
    private string chosen = "";
    private string? sentence;

    /// <summary>The share.</summary>
    [Parameter, EditorRequired]
    public required ShareView Share { get; set; }

    /// <summary>It was done, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var viewer = await current.RequireAsync();
        own = (await fiches.ListAsync(new FicheFilter { Status = CaseStatus.Open }, new Paging(MostShown), viewer.Actor)).Items;
        chosen = Share.LinkedTo?.Segment ?? "";
    }

    private async Task SendAsync()
    {
        var result = await deeds.DoAsync(Share.Id, new LinkShare(CaseId.TryRead(chosen, out var fiche) ? fiche : null), key);
        sentence = result.Sentence;
        if (result.IsDone || result.IsStale)
        {
            await OnDone.InvokeAsync(result);
        }
    }
}
