using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Partnerships;
using LokaalSignaal.Workflows.Timelines;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>Makes the page of a partnership.</summary>
public sealed class PartnershipViews(CaseStories stories, TimelineReader timelines, TextStore texts, OwnerNames names, Vault vault, BrusselsTime time)
{
    internal async ValueTask<PartnershipView?> OfAsync(CaseId id, Actor reader, Subject subject, CancellationToken cancellationToken)
    {
        if (await stories.PartnershipAsync(id, cancellationToken) is not { } known)
        {
            return null;
        }

        var state = known.State;
        var scope = ReadScope.Of(id.Owner);
        var bodies = await texts.ReadAsync(References(state), scope, cancellationToken);
        var people = await vault.ResolveAsync(People(known), cancellationToken);
        var named = await names.ReadAsync([id.Owner.Value, state.Organisation.Value], cancellationToken);
        return new PartnershipView(id, state.Organisation, state.Standing, state.BeganAt, state.Version)
        {
            MunicipalityName = named.GetValueOrDefault(id.Owner.Value),
            OrganisationName = named.GetValueOrDefault(state.Organisation.Value),
            Motivation = Text(bodies, state.Motivation),
            Reason = Text(bodies, state.Reason),
            From = state.From,
            Until = state.Until,
            Holds = Standing.Of(state).HoldsOn(time.Today),
            OwnStaff = state.OwnStaff,
            Mandates = [.. state.Mandates.Reverse().Select(mandate => View(mandate, known, bodies, people))],
            Agreements = [.. state.Agreements.Reverse().Select(agreement => View(agreement, state, bodies))],
            Timeline = await timelines.ReadAsync(Timeline.OfPartnership(known.Story), scope, cancellationToken),
            Process = ProcessViews.Of(known, reader, subject, people),
            MayAnswer = state.Standing == PartnershipStanding.Requested && AccessRules.May(reader, Deed.ManagePartnership, subject) && WaitsForAnswer(known),
            MayManage = AccessRules.May(reader, Deed.ManagePartnership, subject),
            MayEnd = AccessRules.May(reader, Deed.EndPartnership, subject),
        };
    }

    // The municipality drew when it may answer.
    private static bool WaitsForAnswer(KnownCase<PartnershipState> known) =>
        known.State.Process?.Open.Any(step => known.Definition?.Definition.Find(step.Token.Step)?.Outcomes
            .Any(outcome => outcome.When is Happening.Approved or Happening.Refused) == true) == true;

    private static IEnumerable<TextRef> References(PartnershipState state) =>
        new[] { state.Motivation, state.Reason }
            .Concat(state.Mandates.SelectMany(mandate => new[] { mandate.LegalGround, mandate.Reason }))
            .Concat(state.Agreements.SelectMany(agreement => new[] { agreement.FileName, agreement.Reason })).OfType<TextRef>();

    private static IEnumerable<Pseudonym> People(KnownCase<PartnershipState> known) =>
        [.. ProcessViews.People(known.State), .. known.Story.Events.Where(recorded => recorded.Event is MandateGranted).Select(recorded => recorded.By).OfType<Pseudonym>()];

    private MandateView View(
        Mandate mandate,
        KnownCase<PartnershipState> known,
        ImmutableDictionary<TextRef, string> bodies,
        ImmutableDictionary<Pseudonym, KnownPerson> people)
    {
        var granted = known.Story.Events.First(recorded => recorded.Event is MandateGranted { } other && other.Number == mandate.Number);
        return new MandateView(mandate.Number, mandate.Terms, mandate.GrantedAt, StandingOf(mandate, Standing.Of(known.State)))
        {
            LegalGround = Text(bodies, mandate.LegalGround),
            GrantedBy = granted.By is { } by ? people.GetValueOrDefault(by)?.Profile.Name : null,
            WithdrawnAt = mandate.WithdrawnAt,
            Reason = Text(bodies, mandate.Reason),
        };
    }

    private static AgreementView View(Agreement agreement, PartnershipState state, ImmutableDictionary<TextRef, string> bodies) => new(
        agreement.Number,
        agreement.Kind,
        agreement.Version,
        agreement.Type,
        agreement.Size,
        agreement.SignedOn,
        agreement.Until,
        agreement.FiledAt)
    {
        FiledIn = agreement.FiledIn,
        FileName = Text(bodies, agreement.FileName),
        Published = agreement.Published,
        Replaced = agreement.IsReplacedIn(state.Agreements),
        RemovedAt = agreement.RemovedAt,
        Reason = Text(bodies, agreement.Reason),
    };

    private MandateStanding StandingOf(Mandate mandate, Standing partner) =>
        mandate.WithdrawnAt is not null ? MandateStanding.Withdrawn
        : !partner.Active || time.Today > mandate.Terms.Until || time.Today > partner.Until ? MandateStanding.Over
        : mandate.Terms.From > time.Today || partner.From > time.Today ? MandateStanding.Coming
        : MandateStanding.Holds;

    private static string? Text(ImmutableDictionary<TextRef, string> bodies, TextRef? reference) =>
        reference is { } known ? bodies.GetValueOrDefault(known) : null;
}
