using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>On to the form: of the one municipality, or of the one that is chosen.</summary>
public sealed partial class GiveStartPage(IMunicipalityQueries municipalities, Surroundings around, NavigationManager navigation)
{
    private bool IsLeaving { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (around.Viewer is { Gives: true } viewer && await municipalities.WhereMayGiveAsync(viewer.Actor) is [var only])
        {
            IsLeaving = true;
            navigation.NavigateTo(Addresses.GiveTo(only.Id));
        }
    }
}
