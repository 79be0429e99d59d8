using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.People;

/// <summary>Walks the table of access for a person: what decides also tells.</summary>
public sealed class PersonSights(IPeopleQueries people, Standings standings, Membership membership, OwnerNames names, BrusselsTime time) : IPersonSight
{
    private static readonly CultureInfo _dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    /// <inheritdoc/>
    public async ValueTask<PersonSight?> OfAsync(PersonId person, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await people.FindAsync(person, cancellationToken) is not { } known)
        {
            return null;
        }

        var sights = ImmutableArray.CreateBuilder<CapacitySight>();
        foreach (var capacity in known.Capacities.OrderBy(capacity => capacity.Owner.Value, StringComparer.Ordinal).ThenBy(capacity => capacity.Role))
        {
            if (await MayManageAsync(capacity, reader, cancellationToken))
            {
                sights.Add(await OfAsync(capacity, reader, cancellationToken));
            }
        }

        return sights.Count == 0 ? null : new PersonSight(person, sights.ToImmutable());
    }

    // As giving or taking this one capacity is asked.
    private async ValueTask<bool> MayManageAsync(Capacity capacity, Actor reader, CancellationToken cancellationToken)
    {
        var (house, today) = (reader.Capacity.Owner, time.Today);
        var standing = house == capacity.Owner ? null : await standings.FindAsync(house, capacity.Owner, cancellationToken);
        var subject = new Subject(OwnerId.Platform)
        {
            PersonOf = [capacity.Owner],
            IsEstablished = await membership.IsEstablishedAsync(house),
            OnlyGivers = capacity.Role == Role.Giver,
            TakesPart = standing?.HoldsOn(today) == true || await membership.HasAsync(house, capacity.Owner),
            TakesPartOnlyHere = await membership.IsManagedByAsync(house, capacity.Owner, today),
        };
        return AccessRules.May(reader, Deed.ManagePeople, subject);
    }

    private async ValueTask<CapacitySight> OfAsync(Capacity capacity, Actor reader, CancellationToken cancellationToken)
    {
        var elsewhere = (await standings.OfAsync(capacity.Owner, cancellationToken)).Where(standing => MayRead(standing, reader)).ToImmutableArray();
        var named = await names.ReadAsync([capacity.Owner.Value, .. elsewhere.Select(standing => standing.Municipality.Value)], cancellationToken);
        var house = await membership.KindOfAsync(capacity.Owner) ?? CaseKind.Organisation;
        var home = new PlaceSight(capacity.Owner, named.GetValueOrDefault(capacity.Owner.Value), Told(Reached.AtHome(capacity, house, time.Today)));
        return new CapacitySight(capacity, home.Name, [home, .. elsewhere.Select(standing => At(standing, capacity, named))]);
    }

    private static bool MayRead(Standing standing, Actor reader) => AccessRules.May(
        reader,
        Deed.ReadPartnership,
        new Subject(standing.Municipality) { Case = standing.Partnership, Organisation = standing.Organisation });

    private PlaceSight At(Standing standing, Capacity capacity, ImmutableDictionary<string, string> named) =>
        new(standing.Municipality, named.GetValueOrDefault(standing.Municipality.Value), Told(Reached.At(capacity, standing, time.Today)))
        {
            From = standing.From,
            Until = standing.Until,
        };

    private static ImmutableArray<RuleSight> Told(ImmutableArray<Reached> reached) =>
    [
        .. reached.Select(one => new RuleSight(
            one.Rule.Name,
            new LocalText(AccessTexts.May(one, _dutch), AccessTexts.May(one, _english)),
            [.. one.Deeds.Select(deed => new LocalText(AccessTexts.Name(deed, _dutch), AccessTexts.Name(deed, _english)))])
        {
            Mandate = one.Mandate?.Number,
            Until = one.Mandate?.Terms.Until,
        }),
    ];
}
