using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;

namespace LokaalSignaal.Silo.Tests.Municipalities;

/// <summary>Who takes part gets its people managed here: so only partners may, and nobody hands out what isn't theirs.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private readonly RunningSilo _silo = new();
    private OwnerId _kortrijk;
    private Actor _admin;

    public async Task InitializeAsync()
    {
        _kortrijk = await _silo.FoundAsync("kortrijk");
        _admin = await _silo.RegisterAsync(_kortrijk, Role.Admin);
    }

    public Task DisposeAsync() => _silo.DisposeAsync().AsTask();

    [Theory]
    [InlineData("gent")]
    [InlineData("platform")]
    [InlineData("nobody")]
    public async Task Only_a_partner_organisation_is_admitted(string owner)
    {
        await _silo.FoundAsync("gent");
        var request = new RequestPartnership(OwnerId.Of(owner), null);

        Assert.Equal("organisation-unknown", (await _silo.FailAsync(_silo.PartnershipOf(_kortrijk, OwnerId.Of(owner)), request, _admin)).Code);
    }

    [Fact]
    public async Task Nobody_comes_to_bear_the_name_of_somebody_else()
    {
        await _silo.AdmitAsync(_kortrijk, "caw");
        var found = new FoundMunicipality(new MunicipalityDetails { Name = "Een gemeente" });
        var register = new RegisterOrganisation("Een organisatie", null);

        Assert.Equal("already-there", (await _silo.FailAsync(CaseId.Of(OwnerId.Of("caw"), CaseKind.Municipality), found, Actor.System)).Code);
        Assert.Equal("already-there", (await _silo.FailAsync(CaseId.Of(_kortrijk, CaseKind.Organisation), register, _admin)).Code);
        Assert.Equal("short-name-reserved", (await _silo.FailAsync(CaseId.Of(OwnerId.Platform, CaseKind.Organisation), register, _admin)).Code);
    }

    [Fact]
    public async Task An_admin_gives_roles_at_a_partner_but_not_those_of_the_platform()
    {
        var caw = await _silo.AdmitAsync(_kortrijk, "caw");
        var person = (await _silo.RegisterAsync(_kortrijk, Role.Giver)).Person.Case;

        await _silo.DoAsync(person, new GrantCapacity(new Capacity(caw, Role.Processor)), _admin);

        Assert.Equal("not-allowed", (await _silo.FailAsync(person, new GrantCapacity(new Capacity(_kortrijk, Role.Platform)), _admin)).Code);
        Assert.Equal("not-allowed", (await _silo.FailAsync(person, new GrantCapacity(new Capacity(OwnerId.Platform, Role.Platform)), _admin)).Code);
    }

    [Fact]
    public async Task Nobody_changes_the_address_of_who_has_a_role_elsewhere()
    {
        var caw = await _silo.AdmitAsync(_kortrijk, "caw");
        var person = (await _silo.RegisterAsync(_kortrijk, Role.Giver)).Person.Case;
        await _silo.DoAsync(person, new GrantCapacity(new Capacity(caw, Role.Processor)), _admin);
        var change = new ChangeProfile(new PersonProfile("Els Voorbeeld", "mine@kortrijk.test"));

        Assert.Equal("not-found", (await _silo.FailAsync(person, change, _admin)).Code);
    }
}
