using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Which stretches of all cases somebody may read now.</summary>
public sealed class Readings(Standings standings, BrusselsTime time)
{
    /// <summary>What an actor reads.</summary>
    public async ValueTask<Reading> OfAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var reading = new Reading(actor, time.Today);
        if (actor.Capacity.Role != Role.Processor)
        {
            return reading;
        }

        var partner = (await standings.OfAsync(actor.Capacity.Owner, cancellationToken))
            .Select(standing => PartnerReading.Of(standing, reading.Today)).OfType<PartnerReading>().ToImmutableArray();
        var hiding = (await standings.HidingInAsync([actor.Capacity.Owner, .. partner.Select(one => one.Municipality)], cancellationToken))
            .Where(standing => standing.HandlesOn(reading.Today)).ToLookup(standing => standing.Municipality, standing => standing.Organisation);
        return reading with
        {
            Hidden = [.. hiding[actor.Capacity.Owner]],
            Partner = [.. partner.Select(one => one with { Hidden = [.. hiding[one.Municipality].Where(other => other != one.Organisation)] })],
        };
    }
}
