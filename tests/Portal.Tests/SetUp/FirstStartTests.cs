using LokaalSignaal.Cases;
using LokaalSignaal.Hosting;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Portal.SetUp;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.SetUp;

public sealed class FirstStartTests
{
    private static readonly SetUpForm Form = new() { Name = "Kortrijk", AdminName = "Joke", Email = "joke@example.test", Password = "een heel lange zin" };
    private static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");

    private readonly Desk desk = new();
    private readonly Store store = new();

    public FirstStartTests() => desk.Answering = dispatch =>
    {
        store.IsEmpty &= dispatch.Command is not FoundMunicipality;
        return new Answer.Accepted(dispatch.Case, 1);
    };

    [Fact]
    public async Task The_municipality_comes_last_so_that_a_crash_half_way_can_be_gone_on_with()
    {
        Assert.IsType<FirstStarted.Done>(await BeginAsync());

        Assert.Collection(
            desk.Sent,
            first => Assert.Equal(new RegisterPerson(Form.Profile, new Capacity(Kortrijk, Role.Admin)), first.Command),
            last => Assert.Equal(new FoundMunicipality(new MunicipalityDetails { Name = "Kortrijk" }), last.Command));
        Assert.All(desk.Sent, dispatch => Assert.True(dispatch.Actor.IsSystem));
    }

    [Fact]
    public async Task Who_comes_second_finds_it_done_and_nothing_more_is_sent()
    {
        using var start = new FirstStart(desk, new Town(), store);

        var both = await Task.WhenAll(
            start.BeginAsync(Kortrijk, Form).AsTask(),
            start.BeginAsync(OwnerId.Of("gent"), Form with { Name = "Gent" }).AsTask());

        Assert.Single(both.OfType<FirstStarted.Done>());
        Assert.Single(both.OfType<FirstStarted.TooLate>());
        Assert.Single(desk.Sent, dispatch => dispatch.Command is FoundMunicipality);
    }

    [Fact]
    public async Task An_admin_from_an_attempt_that_stopped_is_described_again()
    {
        var accept = desk.Answering;
        desk.Answering = dispatch => dispatch.Command is RegisterPerson
            ? new Answer.Refused(new Refusal("already-there", RefusalKind.Conflict))
            : accept(dispatch);

        Assert.IsType<FirstStarted.Done>(await BeginAsync());

        Assert.Contains(desk.Sent, dispatch => dispatch.Command is ChangeProfile);
        Assert.Contains(desk.Sent, dispatch => dispatch.Command is GrantCapacity);
        Assert.Single(desk.Sent.Where(dispatch => dispatch.Case.Kind == CaseKind.Person).Select(dispatch => dispatch.Case).Distinct());
    }

    [Fact]
    public async Task A_refused_admin_makes_no_municipality()
    {
        desk.Answering = _ => new Answer.Refused(new Refusal("email-not-valid", RefusalKind.Invalid, "email"));

        var notDone = Assert.IsType<FirstStarted.NotDone>(await BeginAsync());

        Assert.True(notDone.AboutAdmin);
        Assert.True(store.IsEmpty);
    }

    private async Task<FirstStarted> BeginAsync()
    {
        using var start = new FirstStart(desk, new Town(), store);
        return await start.BeginAsync(Kortrijk, Form);
    }

    private sealed class Store : IStoreFacts
    {
        public bool IsDemonstration => false;

        public bool IsEmpty { get; set; } = true;
    }
}
