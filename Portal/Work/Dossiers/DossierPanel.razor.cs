using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>The dossiers that a fiche was put in, and beginning one with it.</summary>
/// <param name="queries">Reads dossiers.</param>
/// <param name="deeds">Sends the command.</param>
/// <param name="current">Who looks.</param>
/// <param name="navigation">Goes on to the dossier.</param>
public sealed partial class DossierPanel(IDossierQueries queries, Deeds deeds, CurrentViewer current, NavigationManager navigation)
{
    private readonly DeedKey key = new();
    private readonly HashSet<SharedField> fields = [SharedField.Description, SharedField.Themes, SharedField.Status, SharedField.Figures];
    private ImmutableArray<DossierView> dossiers = [];
    private string title = "";
    private string? description;
    private string? sentence;

    /// <summary>The fiche.</summary>
    [Parameter, EditorRequired]
    public required FicheView Fiche { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        dossiers = await queries.WithAsync(Fiche.Id, (await current.RequireAsync()).Actor);
        title = Fiche.Title ?? "";
    }

    private async Task SendAsync()
    {
        var command = new ProposeDossier(title, description, new DossierPart(Fiche.Id, [.. fields]));
        var result = await deeds.BeginAsync(OwnerId.Platform, CaseKind.Dossier, command, key);
        sentence = result.Sentence;
        if (result.Answer is Answer.Accepted begun)
        {
            navigation.NavigateTo(WorkAddresses.Dossier(begun.Case));
        }
    }
}
