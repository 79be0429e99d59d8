using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Workflows.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>Some worlds in a running program, and their people signed in: each once, with all that they are anywhere.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly Dictionary<string, Caller> _callers = [];
    private readonly Lists _lists;
    private readonly DateOnly _day = DayZero.Day;

    private readonly Func<World, Oracle> _oracleOf;

    private Crowd(ImmutableArray<Placed> worlds, Telling telling, Func<World, Oracle> oracleOf)
    {
        (Worlds, Telling, _oracleOf) = (worlds, telling, oracleOf);
        _lists = new Lists(worlds, telling);
    }

    public ImmutableArray<Placed> Worlds { get; }

    public Telling Telling { get; }

    /// <summary>Whether it is another day by now: then the worlds aren't any more what they were.</summary>
    public bool IsOver => _day != DayZero.Day;

    /// <summary>Tells worlds to a program and lets it rest, and signs everybody in.</summary>
    public static async Task<Crowd> GatherAsync(
        RunningHouse house,
        ImmutableArray<Placed> worlds,
        Telling telling,
        Func<World, Oracle> oracleOf)
    {
        var (crowd, people) = (new Crowd(worlds, telling, oracleOf), new Dictionary<string, PersonId>());
        foreach (var name in worlds.SelectMany(NamesIn).Distinct())
        {
            people[name] = await crowd.SignInAsync(house, name);
        }

        await Task.WhenAll(worlds.Select(placed => telling.TellAsync(placed, people)));

        await house.Services.GetRequiredService<Following>().RestAsync();
        return crowd;
    }

    /// <summary>What a program answers to a question, and what the oracle does; none: there is no such call.</summary>
    public async Task<(string Oracle, string Product)?> AskAsync(Placed placed, Ask ask)
    {
        var said = _oracleOf(placed.World).Answer(ask);
        return ask.Who.Role != Role.System && Wire.Of(ask, placed.World, Telling) is { } wire
            ? (said, await wire.SayAsync(_callers[ask.Who.Name], ask.Who, said == Oracle.Yes, ask.Deed))
            : null;
    }

    /// <summary>Does something in earnest, and tells what came of it; none: there is no such call.</summary>
    public async Task<Reply?> DoAsync(Placed placed, Ask ask) => ask.Who.Role != Role.System && Wire.Of(ask, placed.World, Telling) is { } wire
        ? await wire.DoAsync(_callers[ask.Who.Name], ask.Who)
        : null;

    /// <summary>Lists that hold something else than they must, as somebody reads them.</summary>
    public async Task<IReadOnlyList<string>> WrongListsAsync(Placed placed, Person who, Random chance)
    {
        var wrong = new List<string>();
        foreach (var (path, expected) in _lists.Of(who, placed, chance))
        {
            var found = await Lists.ReadAsync(_callers[who.Name], path, who);
            if (!found.SequenceEqual(expected))
            {
                wrong.Add($"{path} for {who}: [{string.Join(", ", found)}] instead of [{string.Join(", ", expected)}]");
            }
        }

        return wrong;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var caller in _callers.Values)
        {
            caller.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> NamesIn(Placed placed) =>
        placed.People.Select(who => who.Name).Concat(placed.World.Signals.Select(signal => signal.Giver));

    private async Task<PersonId> SignInAsync(RunningHouse house, string name)
    {
        var capacities = Worlds.SelectMany(placed => placed.People).Where(who => who.Name == name && who.Role != Role.System).Distinct()
            .Select(who => new Capacity(Names.Owner(who.House), who.Role)).ToArray();
        var email = $"{name}-{Guid.NewGuid():N}@wereld.test";
        var person = await house.EnrolAsync(new Capacity(Drawing.House, Role.Giver), email);
        await Telling.GrantAsync(person, capacities);
        _callers[name] = await house.SignInAsync(email);
        return person;
    }
}
