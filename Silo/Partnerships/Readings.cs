using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Which stretches of all cases somebody may read now.</summary>
public sealed class Readings(Standings standings, IStoreReader reader, BrusselsTime time)
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
            Partner = await NamedAsync([.. partner.Select(one => one with { Hidden = [.. hiding[one.Municipality].Where(other => other != one.Organisation)] })], cancellationToken),
        };
    }

    // With a fiche that a mandate names come the signals in it.
    private async ValueTask<ImmutableArray<PartnerReading>> NamedAsync(ImmutableArray<PartnerReading> partner, CancellationToken cancellationToken)
    {
        string[] fiches = [.. partner.SelectMany(one => one.Scopes).SelectMany(scope => scope.Fiches).Select(fiche => fiche.ToString()).Distinct()];
        if (fiches.Length == 0)
        {
            return partner;
        }

        await using var context = reader.Context(ReadScope.Everything);
        var signals = await context.FicheLinks.Where(link => fiches.Contains(link.FicheId) && link.UnlinkedVersion == null)
            .Select(link => link.SignalId).Distinct().ToListAsync(cancellationToken);
        var named = signals.Select(CaseId.Of).ToLookup(signal => signal.Owner);
        return [.. partner.Select(one => one with { InFiches = [.. named[one.Municipality]] })];
    }
}
