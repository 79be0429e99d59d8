using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.People;

/// <summary>Where admins manage people.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/owners/{owner:slug}/people", OfAsync).Answers<ListOf<PersonItem>>("The people of a municipality or an organisation");
        api.MapPost("/people", Inviting.InviteAsync).Creates<InvitedItem>("Invite somebody");
        var person = api.MapGroup("/people/{id:person}");
        person.MapGet("/sees", SeesAsync).Answers<PersonSightItem>("What somebody may see and do, by which rules of the table");
        person.MapPost("/link", Inviting.LinkAsync).Answers<LinkItem>("Make another link to choose a password with");
        person.MapPost("/capacities", GrantAsync).Changes<ChangedPerson>("Give somebody a capacity");
        person.MapDelete("/capacities/{owner:slug}/{role:slug}", EndAsync).Changes<ChangedPerson>("Take a capacity from somebody");
        person.MapPost("/erase", EraseAsync).Changes<ChangedPerson>("Erase a person, everywhere and for good");
    }

    private static async Task<IResult> OfAsync(
        string owner,
        Call call,
        [FromServices] IPeopleQueries people,
        CancellationToken cancellationToken)
    {
        var found = await people.OfAsync(OwnerId.Of(owner), call.Actor, cancellationToken);
        return TypedResults.Ok(new ListOf<PersonItem>([.. found.Select(PersonItem.Of)], null));
    }

    private static async Task<IResult> SeesAsync(string id, Call call, [FromServices] IPersonSight sight, CancellationToken cancellationToken) =>
        await sight.OfAsync(PersonId.Of(CaseOf(id)), call.Actor, cancellationToken) is { } seen
            ? TypedResults.Ok(PersonSightItem.Of(seen))
            : Problem.NotFound();

    private static ValueTask<IResult> GrantAsync(
        string id,
        CapacityBody body,
        Call call,
        [FromServices] ICaseHost host,
        CancellationToken cancellationToken) =>
        Sent.ToAsync(host, call, CaseOf(id), new GrantCapacity(body.Capacity), ToldAsync, cancellationToken);

    private static ValueTask<IResult> EndAsync(
        string id,
        string owner,
        string role,
        Call call,
        [FromServices] ICaseHost host,
        CancellationToken cancellationToken) =>
        Capacity.TryRead($"{owner}/{role}", out var capacity)
            ? Sent.ToAsync(host, call, CaseOf(id), new EndCapacity(capacity), ToldAsync, cancellationToken)
            : ValueTask.FromResult<IResult>(Problem.NotFound());

    private static async Task<IResult> EraseAsync(
        string id,
        Call call,
        [FromServices] IErasing erasing,
        CancellationToken cancellationToken) =>
        await erasing.ErasePersonAsync(PersonId.Of(CaseOf(id)), call.Actor, call.Key, cancellationToken) switch
        {
            Answer.Accepted done => await ToldAsync(done),
            var other => Answers.Of(other),
        };

    private static CaseId CaseOf(string person) => CaseId.Of(OwnerId.Platform, CaseKind.Person, person);

    private static ValueTask<IResult> ToldAsync(Answer.Accepted done) => ValueTask.FromResult<IResult>(
        new Tagged<ChangedPerson>(new ChangedPerson(PersonId.Of(done.Case), done.Version), done.Version));
}
