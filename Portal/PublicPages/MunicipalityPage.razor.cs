using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.PublicPages;

/// <summary>A municipality's public page: what lives there, what is done, and who takes part.</summary>
public sealed partial class MunicipalityPage(IMunicipalityQueries municipalities, IAgreementQueries agreements, NavigationManager navigation)
{
    private ImmutableArray<PublicPartner> partners = [];
    private Vocabulary labels = new([], []);

    /// <summary>The municipality's id.</summary>
    [Parameter]
    public required string Municipality { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private PublicView? View { get; set; }

    private MunicipalityDetails? Details => View?.Municipality.Details;

    private IEnumerable<PublicFiche> Lives => View?.Fiches.Where(fiche => !fiche.Closed) ?? [];

    private IEnumerable<PublicFiche> Done => View?.Fiches.Where(fiche => fiche.Closed) ?? [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        View = OwnerId.TryRead(Municipality, out var id) ? await municipalities.PublicAsync(id, Context.RequestAborted) : null;
        if (View is null)
        {
            navigation.NotFound();
            return;
        }

        partners = await agreements.PublicAsync(View.Municipality.Id, Context.RequestAborted);
        labels = await municipalities.VocabularyAsync(Context.RequestAborted);
    }

    private string Here(string part) => $"{Addresses.Public(View!.Municipality.Id)}#{part}";

    private static string Of(PublicFiche fiche) => $"{Addresses.Public(fiche.Id.Owner)}/fiches/{fiche.Id.Key}";

    private string Title(ThemeCount theme) =>
        labels.Themes.FirstOrDefault(label => label.Id == theme.Theme.Value)?.Title.In(Languages.Current) ?? theme.Theme.Value;
}
