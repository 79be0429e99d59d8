using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration.People;

namespace LokaalSignaal.Portal.Administration;

/// <summary>Finds what an admin manages, and who is there.</summary>
/// <param name="municipalities">The municipalities.</param>
/// <param name="people">People and organisations.</param>
public sealed class Realms(IMunicipalityQueries municipalities, IPeopleQueries people)
{
    /// <summary>What an admin manages.</summary>
    public async ValueTask<Realm> OfAsync(Actor admin, CancellationToken cancellationToken = default) => Realm.Of(
        admin.Capacity.Owner,
        await municipalities.AllAsync(cancellationToken),
        await people.OrganisationsAsync(admin, cancellationToken));

    /// <summary>Somebody who is managed here; none: there is nobody of that name among these people.</summary>
    public async ValueTask<PersonView?> FindAsync(Realm realm, string? key, Actor admin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(realm);
        if (!PersonId.TryRead(key, out var id))
        {
            return null;
        }

        foreach (var owner in realm.Owners)
        {
            var found = await people.OfAsync(owner, admin, cancellationToken);
            if (found.FirstOrDefault(person => person.Id == id) is { } person)
            {
                return person;
            }
        }

        return null;
    }
}
