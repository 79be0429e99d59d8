using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.People;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.People;

/// <summary>Who may erase whom.</summary>
public sealed class ErasePersonTests
{
    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");
    private static readonly OwnerId Gent = OwnerId.Of("gent");
    private static readonly CaseId Person = CaseId.Of(OwnerId.Platform, CaseKind.Person, "PERS0001");
    private static readonly PersonRules Rules = new();

    [Fact]
    public void The_admin_of_all_there_is_erases()
    {
        var (refused, verdict) = Ask(Admin(Kortrijk), new Capacity(Kortrijk, Role.Giver), new Capacity(Kortrijk, Role.Processor));

        Assert.Null(refused);
        Assert.Equal([new PersonErased()], Assert.IsType<Verdict.Accepted>(verdict).Events.AsEnumerable());
    }

    [Fact]
    public void Who_has_a_role_elsewhere_is_not_erased_and_it_is_said_where()
    {
        var (refused, verdict) = Ask(Admin(Kortrijk), new Capacity(Kortrijk, Role.Giver), new Capacity(Gent, Role.Processor), new Capacity(Gent, Role.Giver));

        Assert.Null(refused);
        var why = Assert.IsType<Verdict.Refused>(verdict).Why;
        Assert.Equal("person-elsewhere", why.Code);
        Assert.Equal(["gent"], why.Arguments.AsEnumerable());
    }

    [Fact]
    public void Who_ended_the_role_elsewhere_can_be_erased()
    {
        var gone = State(new Capacity(Kortrijk, Role.Giver), new Capacity(Gent, Role.Processor));
        gone = Rules.Evolve(gone, Recorded(gone.Version + 1, new CapacityEnded(new Capacity(Gent, Role.Processor))));

        Assert.IsType<Verdict.Accepted>(Rules.Decide(gone, new ErasePerson(), Context(Admin(Kortrijk))));
    }

    [Fact]
    public void For_an_admin_elsewhere_there_is_no_such_person()
    {
        var (refused, _) = Ask(Admin(Gent), new Capacity(Kortrijk, Role.Giver));

        Assert.Equal("not-found", refused?.Code);
    }

    [Fact]
    public void The_program_itself_ends_what_an_erasure_began()
    {
        var (refused, verdict) = Ask(Actor.System, new Capacity(Kortrijk, Role.Giver), new Capacity(Gent, Role.Processor));

        Assert.Null(refused);
        Assert.IsType<Verdict.Accepted>(verdict);
    }

    private static (Refusal? Refused, Verdict Verdict) Ask(Actor actor, params Capacity[] held)
    {
        var (state, context) = (State(held), Context(actor));
        return (AccessRules.Check(actor, Rules.QuestionOf(state, new ErasePerson(), context)), Rules.Decide(state, new ErasePerson(), context));
    }

    private static PersonState State(params Capacity[] held) =>
        held.Select(capacity => (CaseEvent)new CapacityGranted(capacity)).Prepend(new PersonRegistered())
            .Select((happened, i) => Recorded(i + 1, happened))
            .Aggregate(Rules.Unborn(Person), Rules.Evolve);

    private static RecordedEvent Recorded(long version, CaseEvent happened) =>
        new(version, Person, version, DateTimeOffset.UnixEpoch, null, Capacity.System, happened);

    private static DecisionContext Context(Actor actor) => new()
    {
        Now = DateTimeOffset.UnixEpoch,
        Today = new DateOnly(1970, 1, 1),
        Actor = actor,
        Seed = new byte[32],
        Labels = new KnownLabels([], []),
        IsEstablished = true,
    };

    private static Actor Admin(OwnerId owner) => new(PersonId.System, new Capacity(owner, Role.Admin));
}
