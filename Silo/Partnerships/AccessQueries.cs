using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Asks the table of access of everybody who could see a case: what decides also tells why.</summary>
public sealed class AccessQueries(IStoreReader store, Subjects subjects, Standings standings, OwnerNames names) : IAccessQueries
{
    private static readonly CultureInfo _dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");

    private static readonly ImmutableArray<Deed> _deeds =
    [
        Deed.ReadSignal, Deed.SpeakAsGiver, Deed.LabelSignal, Deed.HandleSignal, Deed.ReopenSignal, Deed.HandOver,
        Deed.ReadFiche, Deed.ProcessFiche, Deed.TellGivers, Deed.Publish, Deed.Note, Deed.MaskText,
    ];

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Seer>?> WhoSeesAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await SubjectAsync(id, reader, cancellationToken) is not { } subject
            || AccessTable.Why(reader, Reads(id), subject) is not { Rule.ByMandate: false })
        {
            return null;
        }

        var partners = await standings.InAsync(id.Owner, cancellationToken);
        var named = await names.ReadAsync([id.Owner.Value, .. partners.Select(partner => partner.Organisation.Value)], cancellationToken);
        var seers = new List<Seer>();
        AddIf(new Capacity(id.Owner, Role.Giver), subject with { Own = true, Partner = null }, named: null, "");
        foreach (var role in new[] { Role.Processor, Role.Mandatary, Role.Admin })
        {
            AddIf(new Capacity(id.Owner, role), subject with { Own = false, Partner = null }, id.Owner, named.GetValueOrDefault(id.Owner.Value));
        }

        foreach (var partner in partners)
        {
            AddIf(
                new Capacity(partner.Organisation, Role.Processor),
                subject with { Own = false, Partner = partner },
                partner.Organisation,
                named.GetValueOrDefault(partner.Organisation.Value));
        }

        return [.. seers];

        void AddIf(Capacity capacity, Subject seen, OwnerId? named, string? name)
        {
            if ((id.Kind == CaseKind.Signal || !seen.Own) && Of(new Actor(PersonId.Nobody, capacity), id, seen) is { } seer)
            {
                seers.Add(seer with { House = named, HouseName = named is null ? null : name });
            }
        }
    }

    private static Seer? Of(Actor actor, CaseId id, Subject subject) =>
        AccessTable.Why(actor, Reads(id), subject) is { } ground
            ? new Seer(
                actor.Capacity.Owner,
                null,
                actor.Capacity.Role,
                new LocalText(AccessTexts.Why(ground, _dutch), AccessTexts.Why(ground, _english)),
                [.. _deeds.Where(deed => BelongsTo(deed, id) && AccessRules.May(actor, deed, subject))
                    .Select(deed => new LocalText(AccessTexts.Name(deed, _dutch), AccessTexts.Name(deed, _english)))])
            : null;

    private static Deed Reads(CaseId id) => id.Kind == CaseKind.Fiche ? Deed.ReadFiche : Deed.ReadSignal;

    private static bool BelongsTo(Deed deed, CaseId id) => deed switch
    {
        Deed.Note or Deed.MaskText => true,
        Deed.ReadFiche or Deed.ProcessFiche or Deed.TellGivers or Deed.Publish => id.Kind == CaseKind.Fiche,
        _ => id.Kind == CaseKind.Signal,
    };

    private async ValueTask<Subject?> SubjectAsync(CaseId id, Actor reader, CancellationToken cancellationToken)
    {
        var name = id.ToString();
        await using var context = store.Context(ReadScope.Everything);
        if (id.Kind == CaseKind.Fiche)
        {
            return await context.Fiches.FirstOrDefaultAsync(row => row.CaseId == name, cancellationToken) is { } fiche
                ? await subjects.OfAsync(fiche, reader, cancellationToken)
                : null;
        }

        return await context.Signals.FirstOrDefaultAsync(row => row.CaseId == name, cancellationToken) is { } signal
            ? (await subjects.OfAsync(signal, reader, cancellationToken)) with { InFiches = await subjects.FichesOfAsync(signal, cancellationToken) }
            : null;
    }
}
