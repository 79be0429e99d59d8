using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Administration;
using LokaalSignaal.Portal.Tests.Administration.Partnerships;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Partnerships;

/// <summary>What a partner reads of its own partnerships.</summary>
public sealed class OwnPartnershipsTests : IAsyncLifetime
{
    private readonly PortalOnStage portal = new();

    public async Task InitializeAsync()
    {
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Office.Caw, Role.Processor)] };
        await portal.SignInAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync().AsTask();

    [Fact]
    public async Task The_partner_reads_each_version_and_which_of_them_anyone_reads()
    {
        portal.Town.Partnerships =
        [
            Agreed.Partnership() with
            {
                Agreements =
                [
                    Agreed.Agreement(3),
                    Agreed.Agreement(2) with { Replaced = true, Published = true },
                    Agreed.Agreement(1) with { Replaced = true, RemovedAt = PortalOnStage.Now },
                ],
            },
        ];

        var page = await portal.GetAsync("/samenwerkingen");

        var shown = page.Document.QuerySelectorAll(".agreements li");
        Assert.Equal(["3", "2"], shown.Select(one => one.QuerySelector("a")!.GetAttribute("href")![^1..]));
        Assert.Equal([["Alleen de partijen"], ["Vervangen", "Iedereen"]], shown.Select(one => one.QuerySelectorAll(".tag").Select(tag => tag.TextContent).ToArray()));
    }

    [Theory]
    [InlineData(0, "Je vroeg het vandaag.")]
    [InlineData(-18, "Je vroeg het op dinsdag 3 november.")]
    public async Task When_it_was_asked_is_a_sentence(int days, string said)
    {
        portal.Town.Partnerships = [Agreed.Partnership(PartnershipStanding.Requested) with { RequestedAt = PortalOnStage.Now.AddDays(days) }];

        Assert.Contains(said, (await portal.GetAsync("/samenwerkingen")).Words, StringComparison.Ordinal);
    }
}
