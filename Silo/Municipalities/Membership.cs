using System.Collections.Concurrent;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>Who takes part where.</summary>
public sealed class Membership(IStoreReader reader, IPersonIndex index)
{
    // What was founded stays: it need not be asked again. Taking part may end at any moment, and is.
    private readonly ConcurrentDictionary<OwnerId, bool> _founded = new();

    /// <summary>
    /// Whether a municipality, which takes part in itself, was founded; or an organisation was admitted before there were
    /// partnerships: whoever has one stands as it says, see <see cref="Standings"/>.
    /// </summary>
    public ValueTask<bool> HasAsync(OwnerId municipality, OwnerId organisation) => municipality == organisation
        ? IsFoundedAsync(municipality)
        : reader.AnyAsync("SELECT 1 FROM memberships WHERE municipality = $1 AND organisation = $2 AND status = 'active'", municipality.Value, organisation.Value);

    /// <summary>Whether an organisation takes part in one municipality only, and has no admin of its own.</summary>
    public async ValueTask<bool> IsManagedByAsync(OwnerId municipality, OwnerId organisation, DateOnly today)
    {
        var admin = new Capacity(organisation, Role.Admin).ToString();
        await using var context = reader.Context(ReadScope.Everything);
        return !await context.Capacities.AnyAsync(row => row.Capacity == admin)
            && !await TakingPart.On(context, today).AnyAsync(taker => taker.Organisation == organisation.Value && taker.Municipality != municipality.Value);
    }

    /// <summary>
    /// Whether an owner is a municipality, or an organisation that a municipality ever approved. Anybody can ask for an
    /// organisation to take part: until somebody knows them, what they call theirs gives them nothing over people.
    /// </summary>
    public async ValueTask<bool> IsEstablishedAsync(OwnerId owner)
    {
        if (owner == OwnerId.Platform || await IsFoundedAsync(owner))
        {
            return true;
        }

        await using var context = reader.Context(ReadScope.Everything);
        return await context.Memberships.AnyAsync(row => row.Organisation == owner.Value)
            || await context.Partnerships.AnyAsync(row => row.Organisation == owner.Value && row.FromDay != null);
    }

    /// <summary>Whether an owner is a municipality or an organisation; none: there is no such owner.</summary>
    public async ValueTask<CaseKind?> KindOfAsync(OwnerId owner)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var kind = await context.Owners.Where(row => row.Owner == owner.Value).Select(row => row.Kind).FirstOrDefaultAsync();
        return CaseKind.TryRead(kind, out var known) ? known : null;
    }

    /// <summary>Whether a person works at an owner, as a processor or a mandatary: a step can be given to them.</summary>
    public async ValueTask<bool> WorksAtAsync(PersonId person, OwnerId owner)
    {
        var who = index.Of(person);
        string[] roles = [new Capacity(owner, Role.Processor).ToString(), new Capacity(owner, Role.Mandatary).ToString()];
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Capacities.AnyAsync(row => row.PersonIndex == who && roles.Contains(row.Capacity));
    }

    private async ValueTask<bool> IsFoundedAsync(OwnerId municipality)
    {
        if (_founded.ContainsKey(municipality))
        {
            return true;
        }

        var founded = await reader.AnyAsync("SELECT 1 FROM owners WHERE owner = $1 AND kind = $2", municipality.Value, CaseKind.Municipality.Value);
        if (founded)
        {
            _founded.TryAdd(municipality, true);
        }

        return founded;
    }
}
