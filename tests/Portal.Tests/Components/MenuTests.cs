using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Components.Layout;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Components;

public sealed class MenuTests
{
    [Theory]
    [InlineData(Role.Processor, true, "/werk /werk/signalen /werk/fiches /beheer/inlezen /kortrijk")]
    [InlineData(Role.Processor, false, "/werk/signalen /werk/fiches /samenwerkingen /kortrijk/signaal /mijn-signalen")]
    [InlineData(Role.Giver, true, "/kortrijk/signaal /mijn-signalen /kortrijk")]
    [InlineData(Role.Mandatary, true, "/werk/beslissingen /kortrijk")]
    [InlineData(Role.Admin, true, "/beheer/mensen /beheer/organisaties /beheer/samenwerkingen /beheer/woordenlijsten /beheer/processen /beheer/gemeente")]
    [InlineData(Role.Admin, false, "/beheer/mensen /samenwerkingen")]
    [InlineData(Role.Platform, false, "/beheer/gemeenten /beheer/toestand")]
    public void Everybody_finds_what_they_came_for(Role role, bool atMunicipality, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', Menu.Of(Viewer(role), atMunicipality, Town.Kortrijk).Select(item => item.Address)));

    [Fact]
    public void Who_didnt_sign_in_can_read_give_and_follow()
    {
        Assert.Equal(["/kortrijk", "/kortrijk/signaal", "/volgen"], Menu.Of(null, false, Town.Kortrijk).Select(item => item.Address));
        Assert.Empty(Menu.Of(null, false, null));
    }

    [Theory]
    [InlineData(Addresses.MySignals, "/mijn-signalen/kortrijk~signal~AAAAAA", true)]
    [InlineData(Addresses.Fiches, "/werk/fiches/kortrijk~fiche~AAAAAA", true)]
    [InlineData("/kortrijk", "/kortrijk/signaal", false)]
    [InlineData("/kortrijk", "/kortrijk", true)]
    public void An_item_covers_its_page_and_those_below_it(string address, string path, bool covers) =>
        Assert.Equal(covers, new MenuItem("", address).Covers(path));

    private static Viewer Viewer(Role role)
    {
        var capacity = new Capacity(Town.Kortrijk, role);
        return new Viewer(new PersonView(Town.Nurse, new PersonProfile("An", "an@kortrijk.demo"), [capacity], true, 1), capacity, new Dictionary<Capacity, string>());
    }
}
