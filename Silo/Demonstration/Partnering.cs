using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Demonstration.Material;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What was agreed with partners in the end: a mandate, a green light, and requests that wait for an answer.</summary>
internal sealed class Partnering(Stage stage, Cast cast)
{
    private const int MandateDays = 240;

    private const int AgreedDays = 365;

    private static readonly string[] _cooperation =
    [
        "1. De organisatie geeft de signalen van haar medewerkers door.",
        "2. De gemeente zegt altijd wat ze ermee doet.",
        "3. Een mandaat zegt apart wie wat mag lezen, en hoelang.",
        "4. Elk van beiden kan stoppen. Dan stoppen alle rechten meteen.",
    ];

    private static readonly string[] _processing =
    [
        "1. Alleen wie het nodig heeft, leest persoonsgegevens.",
        "2. Signalen zijn zonder namen van cliënten.",
        "3. Elk lezen wordt bijgehouden.",
        "4. Na het einde van de samenwerking wordt niets meer gelezen.",
    ];

    private const string LegalGround =
        "Decreet lokaal sociaal beleid, artikel 9 (geïntegreerd breed onthaal), en de samenwerkingsovereenkomst met het CAW (voorbeeld)";

    private const string Motivation =
        "Onze verzorgenden komen elke dag bij mensen thuis. Wat ze zien, willen we niet voor ons houden. (voorbeeld)";

    /// <summary>Agrees all.</summary>
    public async Task DoAsync()
    {
        await DoAsync("kortrijk", "caw", new GrantMandate(Housing(), LegalGround), "mandate");
        await DoAsync("gent", "wgc", new AllowOwnStaff(OwnStaffView.Counts), "light");
        await FileAsync("kortrijk", "caw");
        await FileAsync("gent", "wgc");
        foreach (var (municipality, organisation) in Waiting())
        {
            var asked = new RequestPartnership(organisation, Motivation);
            var asker = cast.FindProcessor(organisation) ?? cast.Of(municipality, "admin");
            await stage.DoAsync(asker, stage.PartnershipOf(municipality, organisation), asked, $"demonstration-pending-{municipality}-{organisation}");
        }
    }

    private async Task FileAsync(string municipality, string organisation)
    {
        var parties = $"tussen stad {municipality[..1].ToUpperInvariant()}{municipality[1..]} en {DemonstrationMaterial.Organisations.First(one => one.Id == organisation).Name}";
        await FileAsync(AgreementKind.Cooperation, "Samenwerkingsovereenkomst", parties, _cooperation);
        await FileAsync(AgreementKind.Processing, "Verwerkersovereenkomst", parties, _processing);

        ValueTask FileAsync(AgreementKind kind, string title, string parties, string[] about)
        {
            var (signed, until) = (stage.Today.AddDays(-AgreedDays), stage.Today.AddDays(AgreedDays));
            var file = new FileAgreement(
                kind, DocumentType.Pdf, ExampleAgreement.Write(title, parties, about, signed, until), $"{title} (voorbeeld).pdf", signed, until, Publish: true);
            return DoAsync(municipality, organisation, file, $"agreement-{title}");
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
