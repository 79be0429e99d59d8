using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>Who calls, in what capacity, and what makes the call the same when it comes twice.</summary>
/// <param name="Person">Who calls.</param>
/// <param name="Actor">Who calls, in the capacity that the call is about.</param>
/// <param name="Key">The <c>Idempotency-Key</c>; a fresh one when the caller sent none.</param>
/// <param name="ExpectedVersion">The version of <c>If-Match</c>; none: any.</param>
public sealed record Call(PersonView Person, Actor Actor, CommandKey Key, long? ExpectedVersion)
{
    /// <summary>The call as the middleware read it.</summary>
    public static ValueTask<Call?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.Features.Get<Call>());
    }

    /// <summary>A command to a case, sent by this caller.</summary>
    public Dispatch To(CaseId id, Command command) => new(id, command, Actor, Key) { ExpectedVersion = ExpectedVersion };
}
