using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.PublicPages;

/// <summary>A published fiche, as anyone may see it.</summary>
public sealed partial class PublicFichePage(IMunicipalityQueries municipalities, NavigationManager navigation)
{
    /// <summary>The municipality's id.</summary>
    [Parameter]
    public required string Municipality { get; set; }

    /// <summary>The key of the fiche.</summary>
    [Parameter]
    public required string Key { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private PublicFiche? Fiche { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var view = OwnerId.TryRead(Municipality, out var id) ? await municipalities.PublicAsync(id, Context.RequestAborted) : null;
        Fiche = view?.Fiches.FirstOrDefault(fiche => fiche.Id.Key == Key);
        if (Fiche is null)
        {
            navigation.NotFound();
        }
    }
}
