using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Municipalities, organisations and people: nothing that a partner, a giver, a mandatary or a stranger may touch.</summary>
public sealed class OlderDeedsTests
{
    private static readonly Deed[] Deeds =
    [
        Deed.ManageMunicipality, Deed.FoundMunicipality, Deed.ManageOrganisation, Deed.ManagePeople, Deed.ChangeProfile, Deed.ErasePerson,
    ];

    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");
    private static readonly OwnerId Caw = OwnerId.Of("caw");

    [Theory]
    [InlineData("caw", Role.Processor)]
    [InlineData("caw", Role.Giver)]
    [InlineData("caw", Role.Mandatary)]
    [InlineData("kortrijk", Role.Giver)]
    [InlineData("kortrijk", Role.Processor)]
    [InlineData("kortrijk", Role.Mandatary)]
    [InlineData("gent", Role.Processor)]
    public void Who_manages_nothing_may_none_of_it_partner_or_not(string house, Role role)
    {
        var actor = Of(house, role);

        Assert.All(Deeds, deed => AssertRefused(actor, deed, Of(deed)));
        Assert.All(Deeds, deed => AssertRefused(actor, deed, Of(deed) with { TakesPart = true }));
    }

    [Theory]
    [InlineData("gent")]
    [InlineData("brug")]
    public void Who_manages_elsewhere_may_none_of_it(string house) =>
        Assert.All(Deeds, deed => AssertRefused(Of(house, Role.Admin), deed, Of(deed)));

    [Theory]
    [InlineData(Deed.ManageMunicipality)]
    [InlineData(Deed.FoundMunicipality)]
    [InlineData(Deed.ChangeProfile)]
    public void A_partners_admin_manages_no_municipality_and_nobody_who_works_elsewhere_too(Deed deed) =>
        AssertRefused(Of("caw", Role.Admin), deed, Of(deed));

    [Fact]
    public void A_partners_admin_erases_who_is_theirs_and_nobody_else()
    {
        Assert.True(AccessRules.May(Of("caw", Role.Admin), Deed.ErasePerson, Of(Deed.ErasePerson) with { PersonOf = [Caw] }));
        AssertRefused(Of("caw", Role.Admin), Deed.ErasePerson, Of(Deed.ErasePerson) with { PersonOf = [Kortrijk] });
    }

    [Theory]
    [InlineData(Deed.ManagePeople)]
    [InlineData(Deed.ChangeProfile)]
    [InlineData(Deed.ErasePerson)]
    public void An_admin_of_a_house_that_nobody_approved_manages_nobody(Deed deed)
    {
        Assert.True(AccessRules.May(Of("caw", Role.Admin), deed, Of(deed) with { PersonOf = [Caw] }));
        AssertRefused(Of("caw", Role.Admin), deed, Of(deed) with { PersonOf = [Caw], IsEstablished = false });
    }

    [Fact]
    public void A_municipalitys_admin_manages_it() =>
        Assert.True(AccessRules.May(Of("kortrijk", Role.Admin), Deed.ManageMunicipality, Of(Deed.ManageMunicipality)));

    private static Actor Of(string house, Role role) => new(PersonId.Nobody, new Capacity(OwnerId.Of(house), role));

    private static Subject Of(Deed deed) => deed switch
    {
        Deed.ManageMunicipality or Deed.FoundMunicipality => new Subject(Kortrijk) { Today = Names.Today },
        Deed.ManageOrganisation => new Subject(Caw) { Today = Names.Today },
        _ => new Subject(OwnerId.Platform) { Today = Names.Today, PersonOf = [Kortrijk, Caw], IsEstablished = true },
    };

    private static void AssertRefused(Actor actor, Deed deed, Subject subject)
    {
        Assert.False(AccessRules.May(actor, deed, subject), $"{actor.Capacity} may {deed}");
        Assert.NotNull(AccessRules.Check(actor, new Question(deed, subject)));
    }
}
