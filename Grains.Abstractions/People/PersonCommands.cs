using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.People;

/// <summary>Begins a person with a first capacity. Name and address go to <c>People</c>, encrypted; never to an event.</summary>
/// <param name="Profile">Who they are.</param>
/// <param name="Capacity">What they are, and where.</param>
public sealed record RegisterPerson(PersonProfile Profile, Capacity Capacity) : Command;

/// <summary>Gives a person another capacity.</summary>
/// <param name="Capacity">What they are, and where.</param>
public sealed record GrantCapacity(Capacity Capacity) : Command;

/// <summary>Takes a capacity from a person.</summary>
/// <param name="Capacity">What they no longer are.</param>
public sealed record EndCapacity(Capacity Capacity) : Command;

/// <summary>Changes what is known of a person.</summary>
/// <param name="Profile">All of it.</param>
public sealed record ChangeProfile(PersonProfile Profile) : Command;

/// <summary>Erases a person: profile, account and resolutions, everywhere and for good.</summary>
public sealed record ErasePerson : Command;
