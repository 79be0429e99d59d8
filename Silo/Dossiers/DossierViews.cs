using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Sharing;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Dossiers;

namespace LokaalSignaal.Silo.Dossiers;

/// <summary>Makes the page of a dossier: for its members, and for who was asked into it.</summary>
public sealed class DossierViews(SharedContents contents, DossierCounts counts, DossierLines lines, AnswerReader answers, TextStore texts, OwnerNames names)
{
    /// <summary>What all who were asked see: what it is about, and who is in it.</summary>
    internal async ValueTask<DossierView> BareAsync(KnownCase<DossierState> known, Actor reader, Subject subject, CancellationToken cancellationToken)
    {
        var state = known.State;
        var mine = reader.Capacity.Owner;
        var bodies = await texts.ReadAsync(new[] { state.Title, state.Description }.OfType<TextRef>(), ScopeOf(state, reader), cancellationToken);
        var named = await names.ReadAsync(state.Members.Select(member => member.Municipality.Value), cancellationToken);
        return new DossierView(state.Id, state.Lead, state.BeganAt, state.Version)
        {
            LeadName = named.GetValueOrDefault(state.Lead.Value),
            Title = bodies.GetValueOrDefault(state.Title),
            TitleId = state.Title,
            Description = state.Description is { } description ? bodies.GetValueOrDefault(description) : null,
            Status = state.Status,
            Standing = state.Find(mine)?.Standing ?? MemberStanding.Left,
            Members = [.. state.Members.Where(member => member.Standing != MemberStanding.Left).Select(member => Of(member, mine, named))],
            MayLead = state.Status == CaseStatus.Open && AccessRules.May(reader, Deed.LeadDossier, subject),
            MayJoin = AccessRules.May(reader, Deed.JoinDossier, subject),
            MaySpeak = state.Status == CaseStatus.Open && AccessRules.May(reader, Deed.SpeakInDossier, subject),
        };
    }

    /// <summary>What its members see: what each of them put in too, how many are behind it, and what happened.</summary>
    internal async ValueTask<DossierView> WholeAsync(KnownCase<DossierState> known, Actor reader, Subject subject, CancellationToken cancellationToken)
    {
        var bare = await BareAsync(known, reader, subject, cancellationToken);
        var scope = ScopeOf(known.State, reader);
        return bare with
        {
            Members = await FilledAsync(bare.Members, known.State, scope, cancellationToken),
            Figures = await counts.OfAsync(known.State, cancellationToken),
            Lines = await lines.OfAsync(known, scope, cancellationToken),
            Answers = [.. (await answers.ReadAsync(known.State.Process, known.Definition?.Definition, scope, cancellationToken)).Select(Nameless)],
            Process = ProcessViews.Of(known, reader, subject, ImmutableDictionary<Pseudonym, KnownPerson>.Empty),
        };
    }

    // The dossier, and the fiches that were put in.
    private static ReadScope ScopeOf(DossierState state, Actor reader) => ReadScope.Of(reader.Capacity.Owner) with
    {
        Partner = [state.Id.ToString(), .. state.Members.Select(member => member.Part?.Fiche.ToString()).OfType<string>()],
    };

    // Which fiche it is, is nobody else's.
    private static DossierMember Of(Member member, OwnerId mine, ImmutableDictionary<string, string> named) =>
        new(member.Municipality, named.GetValueOrDefault(member.Municipality.Value), member.Standing, member.Since)
        {
            Fiche = member.Municipality == mine ? member.Part?.Fiche : null,
            Fields = member.Municipality == mine && member.Part is { } part ? part.Fields : [],
        };

    // A municipality answers as a whole: who filled it in is known at home.
    private static StepAnswers Nameless(StepAnswers step) => step with { By = null };

    private async ValueTask<ImmutableArray<DossierMember>> FilledAsync(
        ImmutableArray<DossierMember> members,
        DossierState state,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var filled = ImmutableArray.CreateBuilder<DossierMember>(members.Length);
        foreach (var member in members)
        {
            var content = state.Find(member.Municipality) is { Part: { } part, Since: var since }
                ? await contents.ReadAsync(new ShownFiche(part.Fiche, new ShareTerms(part.Fields, false, [], null), long.MaxValue, since), scope, cancellationToken)
                : null;
            filled.Add(member with { Content = content });
        }

        return filled.MoveToImmutable();
    }
}
