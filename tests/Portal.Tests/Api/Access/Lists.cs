using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Tests.Access;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>
/// What lists must hold, told by asking the oracle of every case: those of all worlds in the store, because who gave
/// something in one of them is somebody in the others too.
/// </summary>
internal sealed class Lists(ImmutableArray<Placed> worlds, Telling telling)
{
    private const string Nobody = "nobody";

    /// <summary>Lists, each with what it must hold.</summary>
    /// <param name="who">Who reads them.</param>
    /// <param name="placed">The world that is looked at.</param>
    /// <param name="chance">Which signal is searched for, and how long pages are.</param>
    public IEnumerable<(string Path, string[] Expected)> Of(Person who, Placed placed, Random chance)
    {
        var (signals, own) = (Signals(who), worlds.SelectMany(world => world.World.Signals).Where(signal => signal.Giver == who.Name).Select(Name));
        var sought = placed.World.Signals[chance.Next(placed.World.Signals.Length)];
        var limit = new[] { 1, 2, 5, 200 }[chance.Next(4)];
        yield return ($"signals?limit={limit}&order={new[] { "newest", "oldest", "due" }[chance.Next(3)]}", Sorted(signals.Select(Name)));
        yield return ($"signals?limit={limit}&q={Telling.WordOf(Names.Case(sought))}", Sorted(signals.Where(signal => Name(signal) == Name(sought)).Select(Name)));
        yield return ($"fiches?limit={limit}", Sorted(Fiches(who)));
        yield return ($"me/signals?limit={limit}", Sorted(own));
        yield return ("me/shares", Sorted(Received(who)));
        foreach (var municipality in placed.Municipalities)
        {
            yield return ($"signals?limit={limit}&municipality={municipality}", Sorted(Signals(who, municipality).Select(Name)));
            yield return ($"municipalities/{municipality}/partnerships", Sorted(Partnerships(who, municipality, placed)));
        }
    }

    /// <summary>Every page of a list.</summary>
    public static async Task<string[]> ReadAsync(Caller caller, string path, Person who)
    {
        var (found, after) = (new List<string>(), "");
        do
        {
            var reply = await caller.GetAsync($"/api/v1/{path}{after}", ("Act-As", new Capacity(Names.Owner(who.House), who.Role).ToString()), ("Purpose", "check"));
            found.AddRange(reply.Is(200).Items.Select(item => (string)item!["id"]!));
            after = (string?)reply.Json["next"] is { } next ? $"&after={Uri.EscapeDataString(next)}" : "";
        }
        while (after != "");

        return Sorted(found);
    }

    // The list of a municipality's processor is the municipality's; what they gave themselves is in their own list.
    private IEnumerable<WorldSignal> Signals(Person who, string? municipality = null) =>
        from placed in worlds
        let oracle = new Oracle(placed.World)
        from signal in placed.World.Signals
        where municipality is null || signal.Municipality == municipality
        let reader = IsAtWork(who) && (municipality ?? who.House) == who.House ? who with { Name = Nobody } : who
        where May(oracle, new Ask(reader, Deed.ReadSignal, signal.Municipality) { Signal = signal.Number })
        select signal;

    private IEnumerable<string> Fiches(Person who) =>
        from placed in worlds
        let oracle = new Oracle(placed.World)
        from fiche in placed.World.Fiches
        where May(oracle, new Ask(who, Deed.ReadFiche, fiche.Municipality) { Fiche = fiche.Number })
        select Names.Case(fiche).ToString();

    private IEnumerable<string> Received(Person who) =>
        from placed in worlds
        let oracle = new Oracle(placed.World)
        from share in placed.World.Shares
        where share.To == who.House && May(oracle, new Ask(who, Deed.KnowShare, share.From) { Share = share.Number })
        select telling.CaseOf(share).ToString();

    private IEnumerable<string> Partnerships(Person who, string municipality, Placed placed) =>
        from partnership in placed.World.Partnerships
        where partnership.Municipality == municipality
        where May(new Oracle(placed.World), new Ask(who, Deed.ReadPartnership, municipality) { Organisation = partnership.Organisation })
        select telling.CaseOf(municipality, partnership.Organisation).ToString();

    private bool IsAtWork(Person who) => who.Role == Role.Processor && worlds.Any(world => world.Municipalities.Contains(who.House));

    private static bool May(Oracle oracle, Ask ask) => oracle.Answer(ask) == Oracle.Yes;

    private static string Name(WorldSignal signal) => Names.Case(signal).ToString();

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
