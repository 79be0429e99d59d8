using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Stage;
using LokaalSignaal.Readers;

namespace LokaalSignaal.Portal.Tests.Work.Readers;

public sealed class PurposePageTests : IAsyncLifetime
{
    private const string Signal = "/werk/signalen/kortrijk~signal~AAAAAA";
    private const string Question = "/werk/waarvoor?return=%2Fwerk%2Fsignalen%2Fkortrijk~signal~AAAAAA";
    private readonly PortalOnStage portal = new();

    public Task InitializeAsync()
    {
        portal.Town.AsksPurpose = true;
        portal.Town.Person = portal.Town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Processor), new Capacity(Town.Gent, Role.Processor)] };
        return portal.SignInAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Who_opened_very_many_is_asked_before_anything_is_opened()
    {
        var page = await portal.GetAsync(Signal);

        Assert.Equal((302, Question), (page.Status, page.Location));
        Assert.Empty(portal.Desk.Opened);
        Assert.Contains("minstens 1.000 signalen en fiches", (await portal.GetAsync(Question)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_says_what_for_goes_on_with_it()
    {
        var page = await portal.SubmitAsync(await portal.GetAsync(Question), "waarvoor", ("purpose", "Policy"));
        await portal.GetAsync(Signal);
        await portal.GetAsync(Signal);

        Assert.Equal((302, Signal), (page.Status, page.Location));
        Assert.Equal([Purpose.Policy, Purpose.Policy], portal.Desk.Opened.Select(reader => reader.For!.Value));
    }

    [Fact]
    public async Task Whoever_says_nothing_is_asked_again()
    {
        var page = await portal.SubmitAsync(await portal.GetAsync(Question), "waarvoor");

        Assert.Equal(200, page.Status);
        Assert.Contains("Kies waarvoor je dit opent.", page.Of("#purpose-error"), StringComparison.Ordinal);
        Assert.Equal(302, (await portal.GetAsync(Signal)).Status);
    }

    [Fact]
    public async Task What_was_said_in_one_capacity_is_not_said_in_another()
    {
        await portal.SubmitAsync(await portal.GetAsync(Question), "waarvoor", ("purpose", "Check"));
        await portal.SubmitAsync(await portal.GetAsync("/privacy"), "hoedanigheid", ("capacity", "gent/processor"));

        Assert.Equal(Question, (await portal.GetAsync(Signal)).Location);
    }

    [Fact]
    public async Task Nobody_is_sent_elsewhere() => Assert.Equal(
        "/", (await portal.SubmitAsync(await portal.GetAsync("/werk/waarvoor?return=//elders.test"), "waarvoor", ("purpose", "Work"))).Location);
}
