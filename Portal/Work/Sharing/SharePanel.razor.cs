using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Sharing;

/// <summary>With which municipalities a fiche is shared, and sharing it with another.</summary>
/// <param name="queries">Reads shares.</param>
/// <param name="current">Who looks.</param>
public sealed partial class SharePanel(IShareQueries queries, CurrentViewer current)
{
    private ImmutableArray<ShareView> shares = [];

    /// <summary>The fiche.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <summary>It was shared.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnDone { get; set; }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task DoneAsync(DeedResult result)
    {
        await ReadAsync();
        await OnDone.InvokeAsync(result);
    }

    private async Task ReadAsync() => shares = await queries.OfFicheAsync(Fiche.Id, (await current.RequireAsync()).Actor);
}
