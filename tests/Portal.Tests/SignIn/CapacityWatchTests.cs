using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.SignIn;

/// <summary>An open circuit hears that its reader lost the capacity that they look in, and of nothing else.</summary>
public sealed class CapacityWatchTests
{
    private static readonly Capacity Processing = new(Town.Kortrijk, Role.Processor);

    private readonly Town town = new();
    private readonly Desk desk = new();
    private int lost;

    [Fact]
    public async Task It_tells_when_the_capacity_is_gone()
    {
        using var watch = Begin();
        town.Person = town.Person with { Capacities = [new Capacity(Town.Kortrijk, Role.Giver)] };

        await desk.Watching.Single()(town.Person.Id.Case);

        Assert.Equal(1, lost);
    }

    [Fact]
    public async Task Other_changes_of_the_reader_and_of_others_are_nothing()
    {
        using var watch = Begin();
        await desk.Watching.Single()(town.Person.Id.Case);
        town.Person = town.Person with { Capacities = [] };

        await desk.Watching.Single()(CaseId.Of(OwnerId.Platform, CaseKind.Person, "ANDERE"));

        Assert.Equal(0, lost);
    }

    [Fact]
    public void It_stops_with_the_page()
    {
        Begin().Dispose();

        Assert.Empty(desk.Watching);
    }

    private IDisposable Begin() => new CapacityWatch(desk, town).Begin(
        new Viewer(town.Person, Processing, new Dictionary<Capacity, string>()),
        () =>
        {
            lost++;
            return Task.CompletedTask;
        });
}
