using System.Collections.Immutable;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>What the viewer was warned of and hasn't seen: that a mandate or an agreement ends.</summary>
/// <param name="warnings">The warnings.</param>
/// <param name="notices">Remembers what was seen.</param>
/// <param name="around">Who looks.</param>
public sealed partial class EndingNotices(IPartnershipWarnings warnings, INoticeBoard notices, Surroundings around)
{
    private ImmutableArray<PartnershipWarning> Warnings { get; set; } = [];

    /// <summary>Whether seeing them here is having seen them: all that there is to read about it stands on the same page.</summary>
    [Parameter]
    public bool Seen { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (around.Viewer is not { } viewer)
        {
            return;
        }

        Warnings = await warnings.OfAsync(viewer.Actor);
        foreach (var partnership in Warnings.Where(_ => Seen).Select(warning => warning.Partnership).Distinct())
        {
            await notices.ReadAsync(partnership, viewer.Actor);
        }
    }

    private string AddressOf(PartnershipWarning warning) =>
        around.IsAtMunicipality ? Addresses.Partnership(warning.Organisation) : $"{Addresses.OwnPartnerships}#in-{warning.Partnership.Owner}-head";

    private string Sentence(PartnershipWarning warning)
    {
        var other = around.IsAtMunicipality
            ? warning.OrganisationName ?? warning.Organisation.Value
            : warning.MunicipalityName ?? warning.Partnership.Owner.Value;
        return warning.Mandate is { } mandate
            ? T["Ending.Mandate", mandate, other, Words.Ends(warning.Until)]
            : T["Ending.Agreement", other, Words.Ends(warning.Until)];
    }
}
