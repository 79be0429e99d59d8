using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Asking;
using LokaalSignaal.Workflows.Partnerships;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Public;

/// <summary>Who asks a municipality for a partnership without an account, and why.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Name">The name of who asks: they become its admin.</param>
/// <param name="Email">Their e-mail address: a letter goes there.</param>
/// <param name="Motivation">Why.</param>
public sealed record AskBody(
    [property: Text(2, 120)] string Organisation,
    [property: Text(2, 120)] string Name,
    [property: Text(3, 254)] string Email,
    [property: Text(1, 2_000)] string Motivation);

/// <summary>Asking for a partnership without an account.</summary>
internal static class AskEndpoint
{
    /// <summary>Takes it; the answer is the same whoever asks.</summary>
    public static async Task<IResult> AskAsync(
        string m,
        AskBody body,
        HttpContext context,
        [FromServices] IMunicipalityQueries municipalities,
        [FromServices] AskDesk desk,
        [FromServices] AskAttempts attempts,
        CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(OwnerId.Of(m), cancellationToken) is not { } known)
        {
            return Problem.NotFound();
        }

        var ask = AskForm.Read(known.Id, body.Organisation, body.Name, body.Email, body.Motivation);
        return AskRules.Check(ask) is { } refusal ? Problem.Of(refusal)
            : !desk.IsOpen ? Problem.Of(StatusCodes.Status503ServiceUnavailable, "mail-closed")
            : !attempts.MayTry(context.Connection.RemoteIpAddress) || !desk.TryTake(ask, known.Details.Name, context.Request)
                ? Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-requests")
                : TypedResults.Accepted((string?)null);
    }
}
