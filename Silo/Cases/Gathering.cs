using System.Collections.Immutable;
using System.Security.Cryptography;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Cases;

/// <summary>Fetches what rules need to decide: the time, definitions, facts of signals, pseudonyms, membership, texts.</summary>
public sealed class Gathering(
    IStoreReader reader,
    Definitions definitions,
    Membership membership,
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
        return new DecisionContext
        {
            Now = now,
            Today = BrusselsTime.DayOf(now),
            Actor = dispatch.Actor,
            By = by,
            Seed = RandomNumberGenerator.GetBytes(SeedLength),
            Labels = labels,
            Definition = definition?.Definition,
            DefinitionRef = definition?.Ref,
            Signals = needs.Signals.IsEmpty ? NoSignals : await SignalFacts.ReadAsync(reader, needs.Signals),
            People = needs.People.IsEmpty ? NoPeople : await ColleaguesAsync(dispatch.Case, needs.People),
            Texts = needs.Texts.IsEmpty ? NoTexts : await texts.ReadAsync(needs.Texts, ReadScope.Everything),
            OwnerKind = needs.Owner is { } owner ? await membership.KindOfAsync(owner) : null,
            TakesPart = needs.Membership is { } member && await membership.HasAsync(member.Municipality, member.Organisation),
        };
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
