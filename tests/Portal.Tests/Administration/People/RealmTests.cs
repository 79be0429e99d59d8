using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Administration.People;

namespace LokaalSignaal.Portal.Tests.Administration.People;

public sealed class RealmTests
{
    [Theory]
    [InlineData("Processor", "kortrijk", "kortrijk/processor")]
    [InlineData("mandatary", "", "kortrijk/mandatary")]
    [InlineData("Admin", "caw", "caw/admin")]
    public void A_role_is_given_at_an_owner_that_is_managed(string role, string owner, string capacity) =>
        Assert.Equal(capacity, Office.Realm.Choose(role, owner).ToString());

    [Theory]
    [InlineData("Processor", "gent")]
    [InlineData("Admin", "platform")]
    [InlineData("Platform", "kortrijk")]
    [InlineData("System", "kortrijk")]
    [InlineData("Mandatary", "caw")]
    [InlineData("Baas", "kortrijk")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void No_other_role_is_given(string? role, string? owner) => Assert.Null(Office.Realm.Choose(role, owner));

    [Fact]
    public void An_admin_of_an_organisation_manages_that_alone_and_names_no_mandatary()
    {
        var realm = Realm.Of(Office.Caw, [], []);

        Assert.Equal([Office.Caw], realm.Owners);
        Assert.Null(realm.Choose("Mandatary", "caw"));
        Assert.Equal(new Capacity(Office.Caw, Role.Giver), realm.Choose("Giver", "caw"));
    }

    [Fact]
    public void A_new_password_is_handed_out_only_where_all_that_it_opens_is_managed()
    {
        var here = Office.Person("AAAAAA", "Els", new Capacity(Office.Kortrijk, Role.Processor), new Capacity(Office.Caw, Role.Giver));
        var there = Office.Person("BBBBBB", "Jan", new Capacity(Office.Kortrijk, Role.Giver), new Capacity(Office.Gent, Role.Giver));
        var partner = Office.Person("CCCCCC", "An", new Capacity(Office.Wgc, Role.Giver));

        Assert.True(Office.Realm.HoldsAllOf(here));
        Assert.False(Office.Realm.HoldsAllOf(there));
        Assert.False(Office.Realm.HoldsAllOf(partner));
        Assert.False(Office.Realm.HoldsAllOf(Office.Person("DDDDDD", "Wie")));
        Assert.False(Office.Realm.HoldsAllOf(here with { Home = Office.Gent }));
        Assert.False(Office.Realm.HoldsAllOf(here with { Home = null }));
    }
}
