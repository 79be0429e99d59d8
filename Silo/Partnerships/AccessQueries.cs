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

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Seer>?> WhoSeesAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await SubjectAsync(id, reader, cancellationToken) is not { } subject
            || AccessTable.Why(reader, Reads(id), subject) is not { Rule.ByMandate: false })
        {
            return null;
        }

        var partners = await standings.InAsync(id.Owner, cancellationToken);
        var candidates = Candidates(id, subject, partners).Concat(await ReceiversAsync(id, cancellationToken)).ToArray();
        var named = await names.ReadAsync(candidates.Select(candidate => candidate.Capacity.Owner.Value), cancellationToken);
        return [.. candidates.Select(candidate => Of(candidate.Capacity, candidate.Subject, named)).OfType<Seer>()];
    }

    // Whoever a fiche is shared with reads the share, and of the fiche what that shows.
    private async ValueTask<IEnumerable<(Capacity Capacity, Subject Subject)>> ReceiversAsync(CaseId fiche, CancellationToken cancellationToken)
    {
        var id = fiche.ToString();
        await using var context = store.Context(ReadScope.Everything);
        var shares = await context.Shares.Where(share => share.FicheId == id).OrderBy(share => share.Receiver).ToListAsync(cancellationToken);
        return shares.Select(share => (new Capacity(OwnerId.Of(share.Receiver), Role.Processor), subjects.Of(share)));
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
    private static Seer? Of(Capacity capacity, Subject subject, ImmutableDictionary<string, string> named)
    {
        var (actor, id) = (new Actor(PersonId.Nobody, capacity), subject.Case!.Value);
        return AccessTable.Why(actor, Reads(id), subject) is { } ground
            ? new Seer(
                subject.Own ? null : capacity.Owner,
                subject.Own ? null : named.GetValueOrDefault(capacity.Owner.Value),
                capacity.Role,
                new LocalText(AccessTexts.Why(ground, _dutch), AccessTexts.Why(ground, _english)),
                [.. DoneTo(id).Where(deed => AccessRules.May(actor, deed, subject))
                    .Select(deed => new LocalText(AccessTexts.Name(deed, _dutch), AccessTexts.Name(deed, _english)))])
            : null;
    }

    private static Deed Reads(CaseId id) =>
        id.Kind == CaseKind.Fiche ? Deed.ReadFiche
        : id.Kind == CaseKind.Share ? Deed.ReadShare
        : Deed.ReadSignal;

    // Steps have their own words, where they stand.
    private static IEnumerable<Deed> DoneTo(CaseId id) =>
        (id.Kind == CaseKind.Fiche ? Examples.OfFiche : id.Kind == CaseKind.Share ? Examples.OfShare : Examples.OfSignal)
            .Where(deed => deed is not (Deed.CompleteStep or Deed.SeeReaders or Deed.KnowShare));

    private async ValueTask<Subject?> SubjectAsync(CaseId id, Actor reader, CancellationToken cancellationToken)
    {
        var subject = id.Kind == CaseKind.Signal || id.Kind == CaseKind.Fiche ? await subjects.FindAsync(id, reader, cancellationToken) : null;
        return subject is null || id.Kind == CaseKind.Fiche ? subject : subject with { InFiches = await subjects.FichesOfAsync(id, cancellationToken) };
    }
}
