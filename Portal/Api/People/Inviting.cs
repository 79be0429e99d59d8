using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>Invites people: who has an account gets another capacity, anybody else a link to choose a password with.</summary>
internal sealed class Inviting(ICaseHost host, IAccounts accounts, IPeopleQueries people)
{
    /// <summary>Invites somebody.</summary>
    public static Task<IResult> InviteAsync(InviteBody body, Call call, [FromServices] Inviting inviting, CancellationToken cancellationToken) =>
        inviting.InvitedAsync(body, call, cancellationToken);

    /// <summary>Makes another link for somebody who lost theirs, or forgot their password.</summary>
    public static Task<IResult> LinkAsync(string id, Call call, [FromServices] Inviting inviting, CancellationToken cancellationToken) =>
        inviting.LinkedAsync(id, call, cancellationToken);

    private async Task<IResult> InvitedAsync(InviteBody body, Call call, CancellationToken cancellationToken)
    {
        var newcomer = host.NewCase(OwnerId.Platform, CaseKind.Person, call.Actor, call.Key);
        var known = await accounts.FindByEmailAsync(body.Email, cancellationToken);
        if (known is { } person && person.Case != newcomer)
        {
            return await Sent.ToAsync(
                host, call, person.Case, new GrantCapacity(body.Capacity), done => ToldAsync(done, null), cancellationToken);
        }

        var register = new RegisterPerson(new PersonProfile(body.Name, body.Email, body.Function), body.Capacity);
        return await Sent.ToAsync(host, call, newcomer, register, RegisteredAsync, cancellationToken);

        async ValueTask<IResult> RegisteredAsync(Answer.Accepted done) =>
            await ToldAsync(done, await accounts.IssueLinkAsync(PersonId.Of(done.Case), cancellationToken));
    }

    private static ValueTask<IResult> ToldAsync(Answer.Accepted done, string? link)
    {
        var invited = new InvitedItem(PersonId.Of(done.Case), link, done.Version);
        return ValueTask.FromResult<IResult>(new Tagged<InvitedItem>(invited, done.Version, $"{ApiPaths.Root}/people/{invited.Id}"));
    }

    private async Task<IResult> LinkedAsync(string id, Call call, CancellationToken cancellationToken)
    {
        var theirs = await people.OfAsync(call.Actor.Capacity.Owner, call.Actor, cancellationToken);
        var person = theirs.FirstOrDefault(candidate => candidate.Id.ToString() == id);
        // A link is a way in: only for somebody who has no role elsewhere, and had none before.
        return person is null || call.Actor.Capacity.Role is not Role.Admin || person.Home != call.Actor.Capacity.Owner
            || person.Capacities.Any(held => held.Owner != call.Actor.Capacity.Owner)
            ? Problem.NotFound()
            : TypedResults.Ok(new LinkItem(await accounts.IssueLinkAsync(person.Id, cancellationToken)));
    }
}
