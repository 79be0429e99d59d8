using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>What came of an invitation. A closed set.</summary>
public abstract record Invitation
{
    private Invitation()
    {
    }

    /// <summary>There is a link to hand over.</summary>
    /// <param name="Person">For whom.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Token">The token of the link: shown once, written nowhere.</param>
    public sealed record Linked(PersonId Person, string Name, string Token) : Invitation
    {
        /// <summary>Without the token: it stays out of logs.</summary>
        public override string ToString() => $"a link for {Person}";
    }

    /// <summary>They had an account already, and have another role now; they sign in as they always did.</summary>
    /// <param name="Person">Who.</param>
    public sealed record HadAccount(PersonId Person) : Invitation;

    /// <summary>It wasn't done.</summary>
    /// <param name="Answer">Why.</param>
    public sealed record NotDone(Answer Answer) : Invitation;
}

/// <summary>Invites people, and gives out new links.</summary>
/// <param name="host">Where commands go.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="people">Who is there.</param>
public sealed class Invitations(ICaseHost host, IAccounts accounts, IPeopleQueries people)
{
    /// <summary>Invites somebody: a new person gets a link, one who has an account gets the role.</summary>
    /// <param name="actor">An admin.</param>
    /// <param name="realm">What the admin manages.</param>
    /// <param name="profile">Who is invited.</param>
    /// <param name="capacity">What they will be.</param>
    /// <param name="key">The form's key: sending it again invites nobody twice.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<Invitation> InviteAsync(
        Actor actor,
        Realm realm,
        PersonProfile profile,
        Capacity capacity,
        CommandKey key,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var fresh = host.NewCase(OwnerId.Platform, CaseKind.Person, actor, key);
        var known = string.IsNullOrWhiteSpace(profile.Email) ? null : await accounts.FindByEmailAsync(profile.Email, cancellationToken);
        if (known is { } somebody && somebody.Case != fresh)
        {
            return await GrantAsync(actor, realm, somebody, capacity, key, cancellationToken);
        }

        var answer = await host.SendAsync(new Dispatch(fresh, new RegisterPerson(profile, capacity), actor, key), cancellationToken);
        return answer is Answer.Accepted accepted
            ? await LinkedAsync(PersonId.Of(accepted.Case), profile.Name.Trim(), cancellationToken)
            : new Invitation.NotDone(answer);
    }

    /// <summary>Gives out a link for a new password, to somebody who is managed here with all that they are.</summary>
    /// <returns>None: there is no such person here, or they are somebody elsewhere too.</returns>
    public async ValueTask<Invitation.Linked?> ResetAsync(Realm realm, PersonId person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(realm);
        return await people.FindAsync(person, cancellationToken) is { } found && realm.HoldsAllOf(found)
            ? await LinkedAsync(person, found.Profile.Name, cancellationToken)
            : null;
    }

    private async ValueTask<Invitation> GrantAsync(
        Actor actor,
        Realm realm,
        PersonId person,
        Capacity capacity,
        CommandKey key,
        CancellationToken cancellationToken)
    {
        var answer = await host.SendAsync(new Dispatch(person.Case, new GrantCapacity(capacity), actor, key), cancellationToken);
        if (answer is not Answer.Accepted)
        {
            return new Invitation.NotDone(answer);
        }

        // Somebody who never chose a password needs a link; but only where all that they are is managed here.
        var found = await people.FindAsync(person, cancellationToken);
        return found is { CanSignIn: false } && await ResetAsync(realm, person, cancellationToken) is { } linked
            ? linked
            : new Invitation.HadAccount(person);
    }

    private async ValueTask<Invitation.Linked> LinkedAsync(PersonId person, string name, CancellationToken cancellationToken) =>
        new(person, name, await accounts.IssueLinkAsync(person, cancellationToken));
}
