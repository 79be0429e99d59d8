using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Sharing;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Partnerships;
using LokaalSignaal.Workflows.Sharing;
using LokaalSignaal.Workflows.Signals;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>The same world as the product knows it: folded from events by its own rules, and asked through its own function.</summary>
internal sealed class Product(World world)
{
    private static readonly KnownLabels NoLabels = new([], []);
    private static readonly PartnershipRules PartnershipRules = new();
    private static readonly SignalRules SignalRules = new();
    private static readonly FicheRules FicheRules = new();
    private static readonly ShareRules ShareRules = new();

    private readonly Dictionary<CaseId, PartnershipState> partnerships = world.Partnerships.ToDictionary(
        one => Names.Partnership(one.Municipality, one.Organisation),
        one => Fold(PartnershipRules, Names.Partnership(one.Municipality, one.Organisation), Told.Of(one)));

    private readonly Dictionary<CaseId, Standing> standings = [];

    private readonly Dictionary<CaseId, SignalState> signals = world.Signals.ToDictionary(
        Names.Case, one => Fold(SignalRules, Names.Case(one), ToldOfCases.Of(one)));

    private readonly Dictionary<CaseId, FicheState> fiches = world.Fiches.ToDictionary(
        Names.Case, one => Fold(FicheRules, Names.Case(one), ToldOfCases.Of(one, world)));

    private readonly Dictionary<CaseId, ShareState> shares = world.Shares.ToDictionary(
        one => Names.Share(one.From, one.Number), one => Fold(ShareRules, Names.Share(one.From, one.Number), ToldOfShares.Of(one)));

    public string Answer(Ask ask)
    {
        var (actor, question) = Asked(ask);
        var refusal = AccessRules.Check(actor, question);
        return AccessRules.May(actor, question.Deed, question.Subject) == refusal is null
            ? refusal?.Code ?? Oracle.Yes
            : throw new InvalidOperationException($"May and Check disagree: {Sentences.Of(ask)}");
    }

    public (Actor Actor, Question Question) Asked(Ask ask)
    {
        var actor = Names.Actor(ask.Who);
        var subject = ask switch
        {
            { Signal: { } number } => OfSignal(Names.Signal(ask.Municipality, number), ask, actor),
            { Fiche: { } number } => OfFiche(Names.Fiche(ask.Municipality, number), ask, actor),
            { Share: { } number } => OfShare(Names.Share(ask.Municipality, number), ask, actor),
            _ => OfPartnership(ask, actor),
        };
        return (actor, new Question(ask.Deed, subject));
    }

    private Subject OfSignal(CaseId id, Ask ask, Actor actor)
    {
        var state = signals.GetValueOrDefault(id) ?? SignalRules.Unborn(id);
        var context = Context(ask, actor) with
        {
            Handler = state.HandledBy is { } handler ? Standing(ask.Municipality, handler.Value) : null,
            InFiches = [.. world.Fiches.Where(fiche => fiche.Signals.Contains(ask.Signal!.Value)).Select(Names.Case)],
        };
        var subject = SignalRules.SubjectOf(state, context) with { Own = state.Giver is { } giver && giver == Names.InCase(ask.Who.Name) };
        return AtStep(subject, world.Signals.FirstOrDefault(signal => signal.Number == ask.Signal)?.Step);
    }

    private Subject OfFiche(CaseId id, Ask ask, Actor actor) => AtStep(
        FicheRules.SubjectOf(fiches.GetValueOrDefault(id) ?? FicheRules.Unborn(id), Context(ask, actor)),
        world.Fiches.FirstOrDefault(fiche => fiche.Number == ask.Fiche)?.Step);

    private Subject OfShare(CaseId id, Ask ask, Actor actor)
    {
        var state = shares.GetValueOrDefault(id) ?? ShareRules.Unborn(id);
        var other = Names.Owner(Generator.Municipalities.First(other => other != ask.Municipality));
        Command command = state.Exists
            ? new RevokeShare(null)
            : new ShareFiche(Names.Fiche(ask.Municipality, 1), other, new ShareTerms([], IsCopy: false, [], Until: null), Note: null);
        return ShareRules.QuestionOf(state, command, Context(ask, actor)).Subject;
    }

    private Subject OfPartnership(Ask ask, Actor actor)
    {
        var id = Names.Partnership(ask.Municipality, ask.Organisation!);
        var state = partnerships.GetValueOrDefault(id) ?? PartnershipRules.Unborn(id);
        Command command = ask.Deed == Deed.RequestPartnership
            ? new RequestPartnership(Names.Owner(ask.Organisation!), null)
            : new EndPartnership("");
        return PartnershipRules.QuestionOf(state, command, Context(ask, actor)).Subject;
    }

    private static Subject AtStep(Subject subject, WorldStep? step) =>
        step is null ? subject : subject with { StepBy = Names.Step(step).Doers, StepFor = step.Mandate };

    private DecisionContext Context(Ask ask, Actor actor)
    {
        var standing = Standing(ask.Municipality, ask.Who.House);
        return new DecisionContext
        {
            Now = Names.Morning,
            Today = Names.Today,
            Actor = actor,
            Seed = default,
            Labels = NoLabels,
            Partner = standing,
            TakesPart = ask.Who.House == ask.Municipality || standing?.HoldsOn(Names.Today) == true,
        };
    }

    private Standing? Standing(string municipality, string organisation)
    {
        var id = Names.Partnership(municipality, organisation);
        if (!standings.TryGetValue(id, out var standing) && partnerships.TryGetValue(id, out var state))
        {
            standings.Add(id, standing = Workflows.Access.Standing.Of(state));
        }

        return standing;
    }

    private static TState Fold<TState>(CaseRules<TState> rules, CaseId id, IEnumerable<CaseEvent> events)
        where TState : CaseState =>
        events.Index().Aggregate(rules.Unborn(id), (state, one) => rules.Evolve(
            state, new RecordedEvent(one.Index + 1, id, one.Index + 1, Names.Morning, null, Capacity.System, one.Item)));
}
