using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>The invented people: each with one capacity, found by their address.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, Actor> _actors = [];

    /// <summary>Somebody.</summary>
    public Actor this[string address] => _actors[address];

    /// <summary>Puts somebody in.</summary>
    public void Add(string address, Actor actor) => _actors.Add(address, actor);

    /// <summary>Somebody of an owner by what stands before the @.</summary>
    public Actor Of(OwnerId owner, string account) => _actors[AddressOf(account, owner)];

    /// <summary>The processors of a municipality, the first one first.</summary>
    public Actor[] ProcessorsOf(OwnerId owner) =>
        [.. _actors.Values.Where(actor => actor.Is(Role.Processor, owner))];

    /// <summary>A processor of an owner; none: there is none.</summary>
    public Actor? FindProcessor(OwnerId owner) => ProcessorsOf(owner) is [var first, ..] ? first : null;

    /// <summary>People whose addresses these are.</summary>
    public IReadOnlyCollection<PersonId> PeopleOf(IEnumerable<string> addresses) =>
        [.. addresses.Select(address => _actors[address].Person)];

    /// <summary>The address of an account.</summary>
    public static string AddressOf(string account, OwnerId owner) => $"{account}@{owner}.demo";
}
