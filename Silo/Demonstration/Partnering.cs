using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Demonstration.Material;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What was agreed with partners in the end: a mandate, a green light, and requests that wait for an answer.</summary>
internal sealed class Partnering(Stage stage, Cast cast)
{
    private const int MandateDays = 240;

    private const string LegalGround =
        "Decreet lokaal sociaal beleid, artikel 9 (geïntegreerd breed onthaal), en de samenwerkingsovereenkomst met het CAW (voorbeeld)";

    private const string Motivation =
        "Onze verzorgenden komen elke dag bij mensen thuis. Wat ze zien, willen we niet voor ons houden. (voorbeeld)";

    /// <summary>Agrees all.</summary>
    public async Task DoAsync()
    {
        await DoAsync("kortrijk", "caw", new GrantMandate(Housing(), LegalGround), "mandate");
        await DoAsync("gent", "wgc", new AllowOwnStaff(OwnStaffView.Counts), "light");
        foreach (var (municipality, organisation) in Waiting())
        {
            var asked = new RequestPartnership(organisation, Motivation);
            var asker = cast.FindProcessor(organisation) ?? cast.Of(municipality, "admin");
            await stage.DoAsync(asker, stage.PartnershipOf(municipality, organisation), asked, $"demonstration-pending-{municipality}-{organisation}");
        }
    }

    private MandateTerms Housing() => new(
        [MandateDeed.Read, MandateDeed.Analyse],
        new MandateScope { Themes = [ThemeId.Of("wonen")] },
        stage.Today.AddDays(-MandateDays / 2),
        stage.Today.AddDays(MandateDays));

    private ValueTask DoAsync(string municipality, string organisation, LokaalSignaal.Cases.Command command, string what)
    {
        var (where, whose) = (OwnerId.Of(municipality), OwnerId.Of(organisation));
        return stage.DoAsync(cast.Of(where, "admin"), stage.PartnershipOf(where, whose), command, $"demonstration-{what}-{municipality}-{organisation}");
    }

    private static IEnumerable<(OwnerId Municipality, OwnerId Organisation)> Waiting() =>
        DemonstrationMaterial.Organisations.SelectMany(one => one.Pending.Select(municipality => (OwnerId.Of(municipality), OwnerId.Of(one.Id))));
}
