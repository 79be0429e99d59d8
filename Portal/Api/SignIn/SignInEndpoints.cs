using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SignInResult = LokaalSignaal.People.SignInResult;

namespace LokaalSignaal.Portal.Api.SignIn;

/// <summary>Getting a token to call with, and a new one when it is old.</summary>
internal static class SignInEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder open)
    {
        open.MapPost("/login", LoginAsync).Answers<AccessTokenResponse>("Sign in").RequireRateLimiting(RateLimits.Guessing);
        open.MapPost("/refresh", RefreshAsync).Answers<AccessTokenResponse>("A new token for an old one").RequireRateLimiting(RateLimits.Guessing);
        open.MapPost("/password", ChooseAsync).AnswersNothing("Choose a password with the link of an invitation").RequireRateLimiting(RateLimits.Guessing);
    }

    private static async Task<IResult> LoginAsync(LoginBody body, [FromServices] IAccounts accounts, CancellationToken cancellationToken) =>
        await accounts.SignInAsync(body.Email, body.Password, cancellationToken) switch
        {
            SignInResult.Welcome welcome => Token(welcome.Person, welcome.Stamp),
            SignInResult.Wait wait => Answers.Later(
                StatusCodes.Status429TooManyRequests, "sign-in-wait", (int)Math.Ceiling(wait.RetryAfter.TotalSeconds)),
            _ => Problem.Of(StatusCodes.Status401Unauthorized, "sign-in-wrong"),
        };

    private static async Task<IResult> RefreshAsync(
        RefreshBody body,
        [FromServices] IOptionsMonitor<BearerTokenOptions> options,
        [FromServices] KnownCallers callers,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var ticket = options.Get(BearerTokenDefaults.AuthenticationScheme).RefreshTokenProtector.Unprotect(body.RefreshToken);
        var fresh = ticket?.Properties.ExpiresUtc is { } end && clock.GetUtcNow() < end;
        return fresh && await callers.FindAsync(ticket!.Principal, cancellationToken) is not null
            ? TypedResults.SignIn(ticket.Principal, authenticationScheme: BearerTokenDefaults.AuthenticationScheme)
            : Problem.Of(StatusCodes.Status401Unauthorized, "not-signed-in");
    }

    private static async Task<IResult> ChooseAsync(PasswordBody body, [FromServices] IAccounts accounts, CancellationToken cancellationToken) =>
        PasswordRule.Fault(body.Password) is { } fault ? Problem.Of(StatusCodes.Status422UnprocessableEntity, fault)
        : await accounts.ChoosePasswordAsync(body.Link, body.Password, cancellationToken) ? TypedResults.NoContent()
        : Problem.Of(StatusCodes.Status422UnprocessableEntity, "link-not-valid");

    private static SignInHttpResult Token(PersonId person, string stamp) => TypedResults.SignIn(
        KnownCallers.Principal(person, stamp, BearerTokenDefaults.AuthenticationScheme),
        authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
}
