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
        return [.. Candidates(id, subject, partners).Select(candidate => Of(candidate.Capacity, id, candidate.Subject, named)).OfType<Seer>()];
    }

    // Everybody who could see a case, as access looks at each: its giver, the municipality's own people, its partners.
    private static IEnumerable<(Capacity Capacity, Subject Subject)> Candidates(CaseId id, Subject subject, ImmutableArray<Standing> partners)
    {
        var others = subject with { Own = false, Partner = null };
        if (id.Kind == CaseKind.Signal)
        {
            yield return (new Capacity(id.Owner, Role.Giver), others with { Own = true });
        }

        foreach (var role in new[] { Role.Processor, Role.Mandatary, Role.Admin })
        {
            yield return (new Capacity(id.Owner, role), others);
        }

        foreach (var partner in partners)
        {
            yield return (new Capacity(partner.Organisation, Role.Processor), others with { Partner = partner });
        }
    }

    // Whoever gave it has no house here: it would tell who they are.
    private static Seer? Of(Capacity capacity, CaseId id, Subject subject, ImmutableDictionary<string, string> named)
    {
        var actor = new Actor(PersonId.Nobody, capacity);
        return AccessTable.Why(actor, Reads(id), subject) is { } ground
            ? new Seer(
                subject.Own ? null : capacity.Owner,
                subject.Own ? null : named.GetValueOrDefault(capacity.Owner.Value),
                capacity.Role,
                new LocalText(AccessTexts.Why(ground, _dutch), AccessTexts.Why(ground, _english)),
                [.. _deeds.Where(deed => BelongsTo(deed, id) && AccessRules.May(actor, deed, subject))
                    .Select(deed => new LocalText(AccessTexts.Name(deed, _dutch), AccessTexts.Name(deed, _english)))])
            : null;
    }

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
