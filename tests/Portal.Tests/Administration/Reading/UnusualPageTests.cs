using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Readers;

namespace LokaalSignaal.Portal.Tests.Administration.Reading;

public sealed class UnusualPageTests : IAsyncLifetime
{
    private const string Address = "/beheer/mensen/lezen";
    private static readonly Capacity Partner = new(OwnerId.Of("caw"), Role.Processor);
    private readonly PortalOnStage portal = new();

    public Task InitializeAsync()
    {
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Admin)] };
        return portal.SignInAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task It_says_who_when_and_what()
    {
        portal.Town.Unusual =
        [
            new UnusualReading(new DateOnly(2026, 11, 20), Partner, UnusualKind.Many, 112) { OwnerName = "CAW Zuid", Name = "Wim Welzijn" },
            new UnusualReading(new DateOnly(2026, 11, 17), new Capacity(Town.Kortrijk, Role.Processor), UnusualKind.Night, 3) { OwnerName = "Kortrijk" },
        ];

        var page = await portal.GetAsync(Address);

        Assert.Equal(200, page.Status);
        Assert.Equal("Wim WelzijnSignaalverwerker, CAW Zuid gisteren 112 signalen en fiches op één dag", page.Of("tbody tr:nth-child(1)"));
        Assert.Equal("Iemand die gewist isSignaalverwerker, Kortrijk dinsdag 17 november 3 signalen en fiches in de nacht", page.Of("tbody tr:nth-child(2)"));
    }

    [Fact]
    public async Task Where_nothing_stands_out_it_says_so_and_the_page_of_people_leads_there()
    {
        portal.Town.Unusual = [];

        Assert.Contains("De laatste twee weken las iedereen", (await portal.GetAsync(Address)).Of(".empty"), StringComparison.Ordinal);
        Assert.NotEmpty((await portal.GetAsync("/beheer/mensen")).All($"a[href='{Address}']"));
    }

    [Fact]
    public async Task Whoever_may_not_know_finds_nothing_there() => Assert.Equal(404, (await portal.GetAsync(Address)).Status);
}
