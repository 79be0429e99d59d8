using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.People;

/// <summary>Names people as a single case knows them.</summary>
/// <param name="vault">Where their keys are.</param>
public sealed class Pseudonyms(Vault vault)
{
    /// <summary>
    /// The person as this case knows them, always the same; none for the program itself, for who didn't sign in, and for
    /// who isn't there (any more).
    /// </summary>
    public async ValueTask<Pseudonym?> ForAsync(PersonId person, CaseId id, CancellationToken cancellationToken = default) =>
        person == PersonId.System || person == PersonId.Nobody
            ? null
            : (await vault.OpenAsync(vault.Index.Of(person), cancellationToken))?.Key.In(id);
}
