using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Partnerships;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Partnerships;

/// <summary>The partnerships of a municipality: what waits for an answer, what runs, what is over.</summary>
public sealed partial class PartnershipsPage(
    Surroundings around,
    IPartnershipQueries partnerships,
    PartnershipWords words,
    NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private ImmutableArray<PartnershipView> All { get; set; } = [];

    private ImmutableArray<PartnershipView> Waiting => In(stage => stage == PartnershipStage.Requested);

    private ImmutableArray<PartnershipView> Agreed => In(stage => stage.IsAgreed());

    private ImmutableArray<PartnershipView> Over => In(stage => stage != PartnershipStage.Requested && !stage.IsAgreed());

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!around.IsAtMunicipality)
        {
            navigation.NavigateTo(Addresses.OwnPartnerships);
            return;
        }

        var admin = around.Viewer!.Actor;
        All = await partnerships.InAsync(admin.Capacity.Owner, admin, Context.RequestAborted);
    }

    private static string NameOf(PartnershipView partnership) => partnership.OrganisationName ?? partnership.Organisation.Value;

    private ImmutableArray<PartnershipView> In(Func<PartnershipStage, bool> fits) =>
        [.. All.Where(partnership => fits(partnership.StageOn(words.Today)))];
}
