using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>What somebody may see, asked by those who manage them and by those who don't.</summary>
[Collection(HouseCollection.Name)]
public sealed class PersonSightTests(RunningHouse house)
{
    [Fact]
    public async Task An_admin_is_told_the_rules_that_hold_for_their_own_people_and_anybody_else_that_there_is_nobody()
    {
        using var admin = await house.SignInAsync("admin@kortrijk.test");
        using var stranger = await house.SignInAsync("admin@gent.test");
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var person = (await admin.GetAsync("/api/v1/owners/kortrijk/people")).Is(200).Items.Single(one => (string)one!["email"]! == "processor@kortrijk.test")!;
        var sees = $"/api/v1/people/{(string)person["id"]!}/sees";

        var told = (await admin.GetAsync(sees)).Is(200);
        var capacity = Assert.Single(told["capacities"]!.AsArray())!;
        Assert.Equal("kortrijk/processor", (string)capacity["id"]!);
        var rules = capacity["places"]![0]!["rules"]!.AsArray();
        Assert.Contains(rules, rule => (string)rule!["id"]! == "processor-reads" && ((string)rule["why"]!).Contains("een signaal lezen", StringComparison.Ordinal));
        Assert.DoesNotContain(rules, rule => (string)rule!["id"]! == "admin");

        (await stranger.GetAsync(sees)).Is(404, "not-found");
        (await processor.GetAsync(sees)).Is(404, "not-found");
        (await admin.GetAsync("/api/v1/people/N0B0DY00/sees")).Is(404, "not-found");
    }
}
