using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Partnerships;

public sealed class SqlitePartnershipRequestTests() : PartnershipRequestTests(new RunningSilo());

/// <summary>A request of somebody without an account: nothing of it exists until its link is followed.</summary>
public abstract class PartnershipRequestTests(RunningSilo silo) : IAsyncLifetime
{
    private const string Password = "een lang wachtwoord 7";

    private OwnerId _kortrijk;
    private Actor _admin;

    private IPartnershipRequests Requests => silo.Get<IPartnershipRequests>();

    public async Task InitializeAsync()
    {
        _kortrijk = await silo.FoundAsync("kortrijk");
        _admin = await silo.RegisterAsync(_kortrijk, Role.Admin, "Ann Beheer");
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task It_comes_to_be_when_its_link_is_followed_and_once()
    {
        var head = silo.Journal.Head;
        var token = await NoteAsync(Ask());
        Assert.Equal(head, silo.Journal.Head);
        Assert.Empty(await silo.Get<IPartnershipQueries>().InAsync(_kortrijk, _admin));
        Assert.Null(await silo.Get<IAccounts>().OwnerOfLinkAsync(token));
        Assert.False(await silo.Get<IAccounts>().ChoosePasswordAsync(token, Password));
        Assert.Equal("Huis van de Buurt", (await Requests.FindAsync(token))!.Organisation);

        var done = Assert.IsType<PartnershipConfirmed.Done>(await Requests.ConfirmAsync(token, Password));

        var view = Assert.Single(await silo.Get<IPartnershipQueries>().InAsync(_kortrijk, _admin));
        Assert.Equal((done.Partnership, PartnershipStanding.Requested, "Huis van de Buurt", "We willen meedoen."), (view.Id, view.Standing, view.OrganisationName, view.Motivation));
        var welcome = Assert.IsType<SignInResult.Welcome>(await silo.Get<IAccounts>().SignInAsync("bea@buurt.test", Password));
        var person = (await silo.Get<IPeopleQueries>().FindAsync(welcome.Person))!;
        Assert.Equal([new Capacity(view.Organisation, Role.Admin)], person.Capacities.AsEnumerable());
        Assert.StartsWith("huis-van-de-buurt-", view.Organisation.Value, StringComparison.Ordinal);
        Assert.Single(await silo.Get<IPartnershipQueries>().OfAsync(view.Organisation, new Actor(person.Id, person.Capacities[0])));

        Assert.IsType<PartnershipConfirmed.Gone>(await Requests.ConfirmAsync(token, Password));
        Assert.Null(await Requests.FindAsync(token));
    }

    [StoreFact]
    public async Task A_link_that_is_too_old_opens_nothing_and_leaves_nobody_behind()
    {
        var before = People();
        var token = await NoteAsync(Ask());
        Assert.Equal(before + 1, People());

        silo.Clock.Pass(IPartnershipRequests.LinkLife);
        Assert.Null(await Requests.FindAsync(token));
        Assert.IsType<PartnershipConfirmed.Gone>(await Requests.ConfirmAsync(token, Password));
        Assert.Equal(1, await silo.Get<WaitingAsks>().ForgetOldAsync());
        Assert.Equal(before, People());
    }

    [StoreFact]
    public async Task Who_has_an_account_is_sent_there()
    {
        var (one, other) = (await NoteAsync(Ask()), await NoteAsync(Ask()));
        Assert.IsType<PartnershipConfirmed.Done>(await Requests.ConfirmAsync(one, Password));

        Assert.IsType<PartnershipNoted.HasAccount>(await Requests.NoteAsync(Ask()));
        Assert.IsType<PartnershipConfirmed.HasAccount>(await Requests.ConfirmAsync(other, "een ander wachtwoord 8"));
        Assert.IsType<PartnershipConfirmed.Gone>(await Requests.ConfirmAsync(other, "een ander wachtwoord 8"));
        Assert.IsType<SignInResult.Wrong>(await silo.Get<IAccounts>().SignInAsync("bea@buurt.test", "een ander wachtwoord 8"));
        Assert.Single(await silo.Get<IPartnershipQueries>().InAsync(_kortrijk, _admin));
    }

    [StoreFact]
    public async Task Until_a_municipality_approves_it_its_admin_has_nothing_to_say_about_people()
    {
        var victim = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        await Requests.ConfirmAsync(await NoteAsync(Ask()), Password);
        var partnership = Assert.Single(await silo.Get<IPartnershipQueries>().InAsync(_kortrijk, _admin));
        var bea = new Actor((await silo.Get<IAccounts>().FindByEmailAsync("bea@buurt.test"))!.Value, new Capacity(partnership.Organisation, Role.Admin));
        var role = new Capacity(partnership.Organisation, Role.Processor);
        var nurse = new RegisterPerson(new PersonProfile("Nora Nieuw", "nora@buurt.test"), role);
        var newcomer = silo.Host.NewCase(OwnerId.Platform, CaseKind.Person, bea, CommandKey.Of("nora"));

        Assert.Equal("not-allowed", (await silo.FailAsync(victim.Person.Case, new GrantCapacity(role), bea)).Code);
        Assert.Equal("not-allowed", (await silo.FailAsync(newcomer, nurse, bea)).Code);
        Assert.Equal([bea.Person], (await silo.Get<IPeopleQueries>().OfAsync(partnership.Organisation, bea)).Select(person => person.Id));

        await silo.DoAsync(partnership.Id, new ApprovePartnership(new DateOnly(2026, 3, 2), null), _admin);
        await silo.DoAsync(newcomer, nurse, bea);
        Assert.Equal(partnership.Organisation, (await silo.Get<IPeopleQueries>().FindAsync(PersonId.Of(newcomer)))!.Home);
    }

    [StoreFact]
    public async Task Who_gives_somebody_a_role_gets_no_way_into_what_they_had_before()
    {
        var caw = await silo.AdmitAsync(_kortrijk, "caw");
        var admin = await silo.RegisterAsync(caw, Role.Admin, "Cas Caw");
        var nurse = await silo.RegisterAsync(_kortrijk, Role.Giver, "Leen Verpleger");
        await silo.DoAsync(nurse.Person.Case, new EndCapacity(nurse.Capacity), _admin);
        await silo.DoAsync(nurse.Person.Case, new GrantCapacity(new Capacity(caw, Role.Giver)), admin);

        Assert.Equal(_kortrijk, Assert.Single(await silo.Get<IPeopleQueries>().OfAsync(caw, admin), person => person.Id == nurse.Person).Home);
        Assert.NotNull(await silo.FailAsync(nurse.Person.Case, new ChangeProfile(new PersonProfile("Leen Verpleger", "cas@caw.test")), admin));
        Assert.NotNull(await silo.FailAsync(nurse.Person.Case, new ErasePerson(), admin));
    }

    [StoreFact]
    public async Task A_name_that_is_taken_is_nobody_elses_way_in()
    {
        await silo.AdmitAsync(_kortrijk, "huis-van-de-buurt");

        Assert.IsType<PartnershipConfirmed.Done>(await Requests.ConfirmAsync(await NoteAsync(Ask()), Password));

        var asked = Assert.Single(await silo.Get<IPartnershipQueries>().InAsync(_kortrijk, _admin), view => view.Standing == PartnershipStanding.Requested);
        Assert.StartsWith("huis-van-de-buurt-", asked.Organisation.Value, StringComparison.Ordinal);
    }

    private async Task<string> NoteAsync(PartnershipAsk ask) => Assert.IsType<PartnershipNoted.Linked>(await Requests.NoteAsync(ask)).Token;

    private PartnershipAsk Ask() => new(
        _kortrijk, "Huis van de Buurt", OwnerId.Of("huis-van-de-buurt"), new PersonProfile("Bea Buurt", "bea@buurt.test"), "We willen meedoen.");

    private int People()
    {
        using var context = silo.Get<IStoreReader>().Context(ReadScope.Everything);
        return context.People.Count();
    }
}
