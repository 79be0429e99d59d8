using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration.People;
using LokaalSignaal.Portal.Tests.Stage;

namespace LokaalSignaal.Portal.Tests.Administration.People;

public sealed class InvitationsTests
{
    private static readonly CommandKey Key = CommandKey.Of("form-abc123");
    private static readonly Capacity Giver = new(Office.Kortrijk, Role.Giver);
    private static readonly PersonProfile Sofie = new("Sofie Maes", "sofie@example.test");

    private readonly Desk desk = new();
    private readonly Town town = new();

    private Invitations Invitations => new(desk, town, town);

    [Fact]
    public async Task Somebody_new_is_registered_and_gets_a_link()
    {
        var linked = Assert.IsType<Invitation.Linked>(await InviteAsync(Sofie));

        Assert.Equal(("Sofie Maes", "goed"), (linked.Name, linked.Token));
        Assert.Equal(new RegisterPerson(Sofie, Giver), Assert.Single(desk.Sent).Command);
        Assert.DoesNotContain("goed", linked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_form_again_registers_the_same_person_under_the_same_key()
    {
        await InviteAsync(Sofie);
        var first = Assert.Single(desk.Sent);
        town.Person = town.Person with { Id = PersonId.Of(first.Case), Profile = Sofie, Capacities = [Giver], CanSignIn = false };

        Assert.IsType<Invitation.Linked>(await InviteAsync(Sofie));

        Assert.Equal(2, desk.Sent.Count);
        Assert.Equal(first, desk.Sent[1]);
    }

    [Fact]
    public async Task Who_has_an_account_gets_the_role_and_no_link()
    {
        Assert.IsType<Invitation.HadAccount>(await InviteAsync(town.Person.Profile));

        Assert.Equal(new GrantCapacity(Giver), Assert.Single(desk.Sent).Command);
    }

    [Fact]
    public async Task Who_never_chose_a_password_gets_a_link_when_all_they_are_is_managed_here()
    {
        town.Person = town.Person with { CanSignIn = false };

        Assert.IsType<Invitation.Linked>(await InviteAsync(town.Person.Profile));
    }

    [Fact]
    public async Task Who_is_somebody_elsewhere_too_gets_no_link_from_here()
    {
        town.Person = town.Person with { CanSignIn = false, Capacities = [Giver, new Capacity(Office.Gent, Role.Processor)] };

        Assert.IsType<Invitation.HadAccount>(await InviteAsync(town.Person.Profile));
        Assert.Null(await Invitations.ResetAsync(Office.Realm, town.Person.Id));
    }

    [Fact]
    public async Task A_refusal_gives_no_link()
    {
        desk.Answering = _ => new Answer.Refused(new Refusal("email-not-valid", RefusalKind.Invalid, "email"));

        var notDone = Assert.IsType<Invitation.NotDone>(await InviteAsync(Sofie));

        Assert.IsType<Answer.Refused>(notDone.Answer);
    }

    private async Task<Invitation> InviteAsync(PersonProfile profile) =>
        await Invitations.InviteAsync(Office.Admin, Office.Realm, profile, Giver, Key);
}
