using System.Collections.Immutable;
using System.Security.Cryptography;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Triage;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Cases;

/// <summary>Fetches what rules need to decide: the time, definitions, facts of signals, pseudonyms, membership, texts.</summary>
public sealed class Gathering(
    IStoreReader reader,
    Definitions definitions,
    Membership membership,
    Standings standings,
    AnswerKeys keys,
    TextStore texts,
    Pseudonyms pseudonyms,
    KnownLabels labels,
    BrusselsTime time)
{
    private const int SeedLength = 32;

    /// <summary>All that a decision may know.</summary>
    public async ValueTask<DecisionContext> ContextAsync(Dispatch dispatch, Needs needs, Pseudonym? by)
    {
        var now = dispatch is { At: { } past } && dispatch.Actor.Person == PersonId.System ? past : time.Now;
        var definition = await DefinitionAsync(dispatch.Case, needs);
        var context = new DecisionContext
        {
            Now = now,
            Today = BrusselsTime.DayOf(now),
            Actor = dispatch.Actor,
            By = by,
            Seed = RandomNumberGenerator.GetBytes(SeedLength),
            Labels = labels,
            Definition = definition?.Definition,
            DefinitionRef = definition?.Ref,
            Signals = needs.Signals.IsEmpty ? NoSignals : await SignalFacts.ReadAsync(reader, await HidingAsync(dispatch.Case.Owner, now), needs.Signals),
            Fiches = needs.Fiches.IsEmpty ? [] : await ExistingAsync(needs.Fiches),
            People = needs.People.IsEmpty ? NoPeople : await ColleaguesAsync(dispatch.Case, needs.People),
            Texts = needs.Texts.IsEmpty ? NoTexts : await texts.ReadAsync(needs.Texts, ReadScope.Everything),
            OwnerKind = needs.Owner is { } owner ? await membership.KindOfAsync(owner) : null,
            IsEstablished = needs.Established is { } house && await membership.IsEstablishedAsync(house),
            PartnershipCase = needs.PartnershipOf is { } partner ? keys.Partnership(dispatch.Case.Owner, partner) : null,
            ShareCase = needs.ShareOf is { } share ? keys.Share(share.Fiche, share.To) : null,
            Fiche = needs.Fiche is { } fiche ? await FicheFacts.FindAsync(reader, fiche) : null,
            InFiches = needs.InFiches ? await FichesAsync(dispatch.Case) : [],
        };
        return await StandingAsync(context, dispatch.Case, needs);
    }

    // How somebody's house stands decides what they may: it is read last, so that nothing is decided on what was before.
    private async ValueTask<DecisionContext> StandingAsync(DecisionContext context, CaseId id, Needs needs)
    {
        var (municipality, organisation) = needs.Membership ?? default;
        var partner = needs.Membership is not null && municipality != organisation ? await standings.FindAsync(municipality, organisation) : null;
        return context with
        {
            Partner = partner,
            Handler = needs.Handler is not { } handler ? null
                : handler == partner?.Organisation && municipality == id.Owner ? partner
                : await standings.FindAsync(id.Owner, handler),
            TakesPartOnlyHere = needs.OnlyHere && await membership.IsManagedByAsync(municipality, organisation, context.Today),
            TakesPart = needs.Membership is not null
                && ((partner is not null && partner.HoldsOn(context.Today)) || await membership.HasAsync(municipality, organisation)),
        };
    }

    private async ValueTask<IEnumerable<OwnerId>> HidingAsync(OwnerId municipality, DateTimeOffset now) =>
        (await standings.HidingInAsync([municipality])).Where(standing => standing.HandlesOn(BrusselsTime.DayOf(now))).Select(standing => standing.Organisation);

    private async ValueTask<ImmutableArray<CaseId>> ExistingAsync(ImmutableArray<CaseId> fiches)
    {
        string[] ids = [.. fiches.Select(fiche => fiche.ToString())];
        await using var context = reader.Context(ReadScope.Everything);
        var known = await context.Fiches.Where(row => ids.Contains(row.CaseId)).Select(row => row.CaseId).ToListAsync();
        return [.. known.Select(CaseId.Of)];
    }

    private async ValueTask<ImmutableArray<CaseId>> FichesAsync(CaseId signal)
    {
        var id = signal.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        var fiches = await context.FicheLinks.Where(link => link.SignalId == id && link.UnlinkedVersion == null)
            .Select(link => link.FicheId).Distinct().ByKeys().ToListAsync();
        return [.. fiches.Select(CaseId.Of)];
    }

    private static ImmutableDictionary<CaseId, SignalFact> NoSignals => ImmutableDictionary<CaseId, SignalFact>.Empty;

    private static ImmutableDictionary<PersonId, Pseudonym> NoPeople => ImmutableDictionary<PersonId, Pseudonym>.Empty;

    private static ImmutableDictionary<LokaalSignaal.Texts.TextRef, string> NoTexts => ImmutableDictionary<LokaalSignaal.Texts.TextRef, string>.Empty;

    private async ValueTask<PublishedDefinition?> DefinitionAsync(CaseId id, Needs needs) =>
        needs.Definition is { } known ? await definitions.FindAsync(known, id.Kind)
        : needs.CurrentDefinition ? await definitions.CurrentAsync(id.Owner, id.Kind)
        : null;

    private async ValueTask<ImmutableDictionary<PersonId, Pseudonym>> ColleaguesAsync(CaseId id, ImmutableArray<PersonId> people)
    {
        var colleagues = ImmutableDictionary.CreateBuilder<PersonId, Pseudonym>();
        foreach (var person in people)
        {
            if (await membership.WorksAtAsync(person, id.Owner) && await pseudonyms.ForAsync(person, id) is { } pseudonym)
            {
                colleagues[person] = pseudonym;
            }
        }

        return colleagues.ToImmutable();
    }
}
