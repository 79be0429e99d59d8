using LokaalSignaal.Cases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>What becomes of a host's answer on the wire when the command wasn't accepted.</summary>
internal static class Answers
{
    /// <summary>How long to wait for a store that can't be written, in seconds.</summary>
    public const int NotReadyWait = 5;

    private const int OutcomeUnknownWait = 1;

    /// <summary>The problem that an answer other than accepted is.</summary>
    public static IResult Of(Answer answer) => answer switch
    {
        Answer.Refused { Refusal: var refusal } => Problem.Of(refusal),
        Answer.Busy { RetryAfter: var wait } => Later("busy", (int)Math.Ceiling(wait.TotalSeconds)),
        Answer.Unavailable => Later("not-ready", NotReadyWait),
        Answer.Unknown => Later("outcome-unknown", OutcomeUnknownWait),
        _ => throw new InvalidOperationException($"{answer.GetType()} is no refusal."),
    };

    /// <summary>A problem that goes away: 503, and when to try again.</summary>
    public static RetryLater Later(string code, int seconds) => Later(StatusCodes.Status503ServiceUnavailable, code, seconds);

    /// <summary>A problem that goes away, and when to try again.</summary>
    public static RetryLater Later(int status, string code, int seconds) => new(Problem.Of(status, code), Math.Max(1, seconds));
}

/// <summary>A problem with <c>Retry-After</c>.</summary>
/// <param name="problem">The problem.</param>
/// <param name="seconds">When to try again.</param>
internal sealed class RetryLater(ProblemHttpResult problem, int seconds) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return problem.ExecuteAsync(httpContext);
    }
}
