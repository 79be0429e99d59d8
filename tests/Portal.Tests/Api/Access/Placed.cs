using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Tests.Access;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>A world under names of its own, so that many lie in one store beside each other.</summary>
/// <param name="World">The world, renamed.</param>
/// <param name="Asks">What is asked about it, renamed.</param>
internal sealed record Placed(World World, ImmutableArray<Ask> Asks)
{
    private static readonly string[] _kept = [OwnerId.Platform.Value];

    /// <summary>Everybody who asks.</summary>
    public IEnumerable<Person> People => Asks.Select(ask => ask.Who).Distinct();

    /// <summary>The municipalities.</summary>
    public IEnumerable<string> Municipalities => Asks.Select(ask => ask.Municipality)
        .Concat(World.Signals.Select(signal => signal.Municipality))
        .Concat(World.Fiches.Select(fiche => fiche.Municipality))
        .Concat(World.Partnerships.Select(partnership => partnership.Municipality))
        .Concat(World.Shares.Select(share => share.To))
        .Distinct();

    /// <summary>The organisations.</summary>
    public IEnumerable<string> Organisations => People.Select(who => who.House)
        .Concat(World.Signals.Select(signal => signal.Organisation))
        .Concat(World.Partnerships.Select(partnership => partnership.Organisation))
        .Concat(Asks.Select(ask => ask.Organisation).OfType<string>())
        .Except(Municipalities).Except(_kept).Distinct();

    /// <summary>A world in a place with a number.</summary>
    public static Placed In(int place, World world, IEnumerable<Ask> asks)
    {
        return new Placed(
            new World
            {
                Partnerships = [.. world.Partnerships.Select(one => one with { Municipality = Named(one.Municipality), Organisation = Named(one.Organisation) })],
                Signals = [.. world.Signals.Select(one => one with { Municipality = Named(one.Municipality), Organisation = Named(one.Organisation) })],
                Fiches = [.. world.Fiches.Select(one => one with { Municipality = Named(one.Municipality) })],
                Shares = [.. world.Shares.Select(one => one with { From = Named(one.From), To = Named(one.To) })],
            },
            [.. asks.Select(ask => ask with
            {
                Municipality = Named(ask.Municipality),
                Organisation = ask.Organisation is { } organisation ? Named(organisation) : null,
                Who = ask.Who with { House = Named(ask.Who.House) },
            })]);

        string Named(string house) => _kept.Contains(house) ? house : $"{house}-{place}";
    }
}
