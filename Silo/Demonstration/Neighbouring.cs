using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What municipalities see in each other in the end: a fiche that is shared, and a dossier that grew out of it.</summary>
internal sealed class Neighbouring(Stage stage, Cast cast)
{
    private const string Theme = " wonen ";
    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");
    private static readonly OwnerId Gent = OwnerId.Of("gent");
    private static readonly OwnerId Asked = OwnerId.Of("bornem");

    /// <summary>Shares, and builds.</summary>
    public async Task DoAsync()
    {
        if (await FicheAsync(Kortrijk) is not { } ours || await FicheAsync(Gent) is not { } theirs)
        {
            return;
        }

        await ShareAsync(ours, theirs);
        await BuildAsync(ours, theirs);
    }

    private async Task ShareAsync(CaseId ours, CaseId theirs)
    {
        var share = stage.Silo.GetRequiredService<IShareQueries>().CaseOf(ours, Gent);
        var terms = new ShareTerms([SharedField.Description, SharedField.Themes, SharedField.Status, SharedField.Figures], false, [], null);
        await DoAsync(Kortrijk, share, new ShareFiche(ours, Gent, terms, "Zien jullie dit ook?"), "share");
        await DoAsync(Gent, share, new AnswerShare("Ja, bij ons gaat het over dezelfde wachttijden."), "share-answer");
        await DoAsync(Gent, share, new LinkShare(theirs), "share-link");
    }

    private async Task BuildAsync(CaseId ours, CaseId theirs)
    {
        var dossier = stage.NewCase(OwnerId.Platform, CaseKind.Dossier, "dossier");
        var about = new ProposeDossier("Te weinig betaalbare woningen", "In meer dan één stad wachten gezinnen jaren, en wonen ze intussen slecht. (voorbeeld)", Part(ours));
        await DoAsync(Kortrijk, dossier, about, "dossier");
        await DoAsync(Kortrijk, dossier, new InviteMunicipality(Gent), "dossier-gent");
        await DoAsync(Gent, dossier, new JoinDossier(Part(theirs)), "dossier-join");
        await DoAsync(Gent, dossier, new TellMembers("Wij kunnen de cijfers van onze huurdienst erbij leggen."), "dossier-said");
        await DoAsync(Kortrijk, dossier, new InviteMunicipality(Asked), "dossier-asked");
    }

    private ValueTask DoAsync(OwnerId municipality, CaseId id, Command command, string what) =>
        stage.DoAsync(cast.Of(municipality, "processor"), id, command, $"demonstration-{what}");

    private static DossierPart Part(CaseId fiche) => new(fiche, [SharedField.Description, SharedField.Themes, SharedField.Status, SharedField.Figures]);

    // The largest about housing that is still going on.
    private async ValueTask<CaseId?> FicheAsync(OwnerId municipality)
    {
        var open = Words.Of(CaseStatus.Open);
        await using var context = stage.Silo.GetRequiredService<IStoreReader>().Context(ReadScope.Of(municipality));
        var id = await context.Fiches.Where(row => row.Municipality == municipality.Value && row.Status == open && row.Themes.Contains(Theme))
            .OrderByDescending(row => row.Signals).ThenBy(row => row.CaseId).Select(row => row.CaseId).FirstOrDefaultAsync();
        return id is null ? null : CaseId.Of(id);
    }
}
