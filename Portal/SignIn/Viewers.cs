using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Finds who looks: from a ticket to a person with their present capacities.</summary>
/// <param name="people">The people.</param>
/// <param name="municipalities">The municipalities, for their names.</param>
/// <param name="words">The names of the roles.</param>
/// <param name="clock">Until when what somebody said holds.</param>
public sealed class Viewers(IPeopleQueries people, IMunicipalityQueries municipalities, IStringLocalizer<SharedTexts> words, TimeProvider clock)
{
    /// <summary>
    /// Who looks; none: the person is gone or has no capacity left. Somebody who lost the capacity that they
    /// chose looks in their first one.
    /// </summary>
    public async ValueTask<Viewer?> FindAsync(Ticket? ticket, CancellationToken cancellationToken = default)
    {
        if (ticket is null || await people.FindAsync(ticket.Person, cancellationToken) is not { Capacities: [var first, ..] } person)
        {
            return null;
        }

        var titles = new Dictionary<Capacity, string>();
        foreach (var capacity in person.Capacities)
        {
            titles[capacity] = await TitleAsync(capacity, person.Id, cancellationToken);
        }

        return Now(new Viewer(person, person.Capacities.Contains(ticket.Capacity) ? ticket.Capacity : first, titles) { Said = ticket.Said });
    }

    /// <summary>A viewer with what they said, while it holds.</summary>
    [return: NotNullIfNotNull(nameof(viewer))]
    public Viewer? Now(Viewer? viewer) =>
        viewer?.Said is { } said && !said.HoldsAt(clock.GetUtcNow()) ? viewer with { Said = null } : viewer;

    private async ValueTask<string> TitleAsync(Capacity capacity, PersonId person, CancellationToken cancellationToken)
    {
        var role = words[$"Role.{capacity.Role}"].Value;
        return capacity.Owner == OwnerId.Platform ? role : words["RoleAt", role, await OwnerAsync(capacity, person, cancellationToken)];
    }

    private async ValueTask<string> OwnerAsync(Capacity capacity, PersonId person, CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(capacity.Owner, cancellationToken) is { } municipality)
        {
            return municipality.Details.Name;
        }

        var organisations = await people.OrganisationsAsync(new Actor(person, capacity), cancellationToken);
        return organisations.FirstOrDefault(organisation => organisation.Id == capacity.Owner)?.Name ?? capacity.Owner.Value;
    }
}
