using System.Collections.Immutable;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Makes a world smaller, as long as something stays true of it.</summary>
internal static class Simpler
{
    public static World Smallest(World world, Func<World, bool> stillSo)
    {
        while (Than(world).FirstOrDefault(stillSo) is { } smaller)
        {
            world = smaller;
        }

        return world;
    }

    private static IEnumerable<World> Than(World world) =>
    [
        .. Fewer(world.Partnerships).Select(fewer => world with { Partnerships = fewer }),
        .. Fewer(world.Signals).Select(fewer => world with { Signals = fewer }),
        .. Fewer(world.Fiches).Select(fewer => world with { Fiches = fewer }),
        .. Fewer(world.Shares).Select(fewer => world with { Shares = fewer }),
        .. Each(world.Partnerships, Than).Select(simpler => world with { Partnerships = simpler }),
        .. Each(world.Signals, Than).Select(simpler => world with { Signals = simpler }),
        .. Each(world.Fiches, Than).Select(simpler => world with { Fiches = simpler }),
        .. Each(world.Shares, Than).Select(simpler => world with { Shares = simpler }),
    ];

    private static IEnumerable<WorldPartnership> Than(WorldPartnership one) => Changed(one,
    [
        .. Fewer(one.Mandates).Select(fewer => one with { Mandates = fewer }),
        one with { BegunAnew = one.Mandates.Any(mandate => mandate.BeforeTheEnd) },
        one with { Standing = PartnershipStanding.Active },
        one with { Renewed = false },
        one with { Light = null },
        one with { LightTakenAway = false },
        one with { From = -3 },
        one with { Until = null },
        .. Each(one.Mandates, Than).Select(simpler => one with { Mandates = simpler }),
    ]);

    private static IEnumerable<WorldMandate> Than(WorldMandate one) => Changed(one,
    [
        .. Fewer(one.Themes).Select(fewer => one with { Themes = fewer }),
        .. Fewer(one.Groups).Select(fewer => one with { Groups = fewer }),
        .. Fewer(one.Fiches).Select(fewer => one with { Fiches = fewer }),
        .. one.Deeds.Length > 1 ? Fewer(one.Deeds).Select(fewer => one with { Deeds = fewer }) : [],
        one with { OwnStaffOnly = false },
        one with { Withdrawn = false },
        one with { BeforeTheEnd = false },
        one with { From = -3 },
        one with { Until = 3 },
    ]);

    private static IEnumerable<WorldSignal> Than(WorldSignal one) => Changed(one,
    [
        one with { GivenUnderGreenLight = false },
        one with { HandedOver = false },
        one with { ChosenByGiver = null },
        one with { Suggested = null },
        one with { ConfirmedBefore = null },
        one with { Confirmed = null },
        one with { Step = null },
        .. Than(one.Suggested).Select(fewer => one with { Suggested = fewer }),
        .. Than(one.Confirmed).Select(fewer => one with { Confirmed = fewer }),
        .. Than(one.Step).Select(simpler => one with { Step = simpler }),
    ]);

    private static IEnumerable<WorldFiche> Than(WorldFiche one) => Changed(one,
    [
        .. Fewer(one.Signals).Select(fewer => one with { Signals = fewer }),
        .. Fewer(one.TakenOut).Select(fewer => one with { TakenOut = fewer }),
        one with { Suggested = null },
        one with { GivenBefore = null },
        one with { GivenByProcessor = null },
        one with { OnceWithMandatary = false },
        one with { Step = null },
        .. Than(one.Suggested).Select(fewer => one with { Suggested = fewer }),
        .. Than(one.GivenByProcessor).Select(fewer => one with { GivenByProcessor = fewer }),
        .. Than(one.Step).Select(simpler => one with { Step = simpler }),
    ]);

    private static IEnumerable<WorldShare> Than(WorldShare one) => Changed(one,
    [
        one with { SharedAgain = false },
        one with { Linked = false },
        one with { Withdrawn = false },
        one with { Until = null },
    ]);

    private static IEnumerable<Labels> Than(Labels? one) => one is null ? [] :
    [
        .. Fewer(one.Themes).Select(fewer => one with { Themes = fewer }),
        .. Fewer(one.Groups).Select(fewer => one with { Groups = fewer }),
    ];

    private static IEnumerable<WorldStep> Than(WorldStep? one) => one is null ? [] : Changed(one,
    [
        .. Fewer(one.Roles).Select(fewer => one with { Roles = fewer }),
        one with { Mandate = null },
    ]);

    private static IEnumerable<T> Changed<T>(T before, IEnumerable<T> after)
        where T : class => after.Where(one => !one.Equals(before));

    private static IEnumerable<ImmutableArray<T>> Fewer<T>(ImmutableArray<T> all) =>
        Enumerable.Range(0, all.Length).Select(all.RemoveAt);

    private static IEnumerable<ImmutableArray<T>> Each<T>(ImmutableArray<T> all, Func<T, IEnumerable<T>> simpler) =>
        all.SelectMany((one, place) => simpler(one).Select(change => all.SetItem(place, change)));
}
