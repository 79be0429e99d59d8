using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Silo.People;

/// <summary>A person as the vault holds them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Profile">Name, address, function.</param>
public sealed record KnownPerson(PersonId Person, PersonProfile Profile);
