using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.SignIn;

/// <summary>Who signs in comes where their work is.</summary>
public sealed class FirstPageTests
{
    [Theory]
    [InlineData(Role.Giver, true, "/mijn-signalen")]
    [InlineData(Role.Processor, true, "/werk")]
    [InlineData(Role.Processor, false, "/werk/signalen")]
    [InlineData(Role.Mandatary, true, "/werk/beslissingen")]
    [InlineData(Role.Admin, false, "/beheer/mensen")]
    [InlineData(Role.Platform, false, "/beheer/gemeenten")]
    public void Of_a_capacity(Role role, bool atMunicipality, string address) =>
        Assert.Equal(address, FirstPage.Of(new Capacity(Town.Kortrijk, role), atMunicipality));
}
