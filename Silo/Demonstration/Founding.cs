using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Demonstration.Material;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>How it all began: municipalities, organisations and people.</summary>
internal sealed class Founding(Stage stage, Cast cast)
{
    /// <summary>Founds all.</summary>
    public async Task DoAsync()
    {
        await Task.WhenAll([
            .. DemonstrationMaterial.Municipalities.Select(FoundAsync),
            .. DemonstrationMaterial.Organisations.Select(RegisterAsync),
        ]);
        await Task.WhenAll([
            .. DemonstrationMaterial.Municipalities.Select(OpenAsync),
            .. Newcomers().Select(RegisterAsync),
        ]);
    }

    private async Task FoundAsync(MunicipalityMaterial municipality) =>
        await ManageAsync(municipality.Id, new FoundMunicipality(DetailsOf(municipality)), "found");

    private async Task RegisterAsync(OrganisationMaterial organisation)
    {
        var id = CaseId.Of(OwnerId.Of(organisation.Id), CaseKind.Organisation);
        var command = new RegisterOrganisation(organisation.Name, organisation.Sector.Nl);
        await stage.DoAsync(Actor.System, id, command, $"demonstration-register-{organisation.Id}");
    }

    private async Task OpenAsync(MunicipalityMaterial municipality)
    {
        foreach (var partner in DemonstrationMaterial.Organisations.Where(one => one.Municipalities.Contains(municipality.Id)))
        {
            await TakePartAsync(municipality.Id, partner.Id);
        }

        if (DemonstrationMaterial.ProcessOf(municipality.Id) is { } process)
        {
            await ManageAsync(municipality.Id, new DraftProcess(CaseKind.Fiche, process), "draft");
            await ManageAsync(municipality.Id, new PublishProcess(CaseKind.Fiche), "publish");
        }
    }

    private async Task TakePartAsync(string municipality, string organisation)
    {
        var partnership = stage.PartnershipOf(OwnerId.Of(municipality), OwnerId.Of(organisation));
        await stage.DoAsync(Actor.System, partnership, new RequestPartnership(OwnerId.Of(organisation), null), $"demonstration-ask-{municipality}-{organisation}");
        await stage.DoAsync(Actor.System, partnership, new ApprovePartnership(stage.Today, null), $"demonstration-approve-{municipality}-{organisation}");
    }

    private ValueTask ManageAsync(string municipality, LokaalSignaal.Cases.Command command, string what) => stage.DoAsync(
        Actor.System,
        CaseId.Of(OwnerId.Of(municipality), CaseKind.Municipality),
        command,
        $"demonstration-{what}-{municipality}");

    private async Task RegisterAsync((string Address, PersonMaterial Person, Capacity Capacity) newcomer)
    {
        var (address, person, capacity) = newcomer;
        var profile = new PersonProfile(person.Name, address, person.Function.Nl);
        await stage.DoAsync(Actor.System, cast[address].Person.Case, new RegisterPerson(profile, capacity), $"demonstration-person-{address}");
    }

    private List<(string Address, PersonMaterial Person, Capacity Capacity)> Newcomers()
    {
        List<(string Address, PersonMaterial Person, Capacity Capacity)> all =
        [
            .. DemonstrationMaterial.Municipalities.SelectMany(one => Of(one.Id, one.People)),
            .. DemonstrationMaterial.Organisations.SelectMany(one => Of(one.Id, one.People)),
            (DemonstrationAccounts.Platform, PlatformManager, new Capacity(OwnerId.Platform, Role.Platform)),
        ];
        foreach (var (address, _, capacity) in all)
        {
            var person = PersonId.Of(stage.NewCase(OwnerId.Platform, CaseKind.Person, address));
            cast.Add(address, new Actor(person, capacity));
        }

        return all;
    }

    private static IEnumerable<(string Address, PersonMaterial Person, Capacity Capacity)> Of(string owner, IEnumerable<PersonMaterial> people) =>
        people.Select(person => (
            Cast.AddressOf(person.Account, OwnerId.Of(owner)),
            person,
            new Capacity(OwnerId.Of(owner), Enum.Parse<Role>(person.Role, ignoreCase: true))));

    private static PersonMaterial PlatformManager => new()
    {
        Account = "platform",
        Role = "platform",
        Name = "Mathilde Schoonjans",
        Function = new("platformbeheerder (voorbeeld)", "platform manager (example)"),
    };

    private static MunicipalityDetails DetailsOf(MunicipalityMaterial municipality) => new()
    {
        Name = municipality.Name,
        Accent = municipality.Accent,
        Referral = municipality.Referral,
        Introduction = municipality.Intro,
        Coordinator = $"{municipality.Coordinator.Name}, {municipality.Coordinator.Email}",
        Areas = municipality.Areas,
        Threshold = municipality.Threshold,
    };
}
