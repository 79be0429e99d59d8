using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Who a case's pseudonym is. Only a keyed index of the person is stored.</summary>
/// <param name="Pseudonym">The person as the case knows them.</param>
/// <param name="Person">The person.</param>
public sealed record Resolution(Pseudonym Pseudonym, PersonId Person);
