using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.RateLimiting;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>How often somebody may call. Signing in is limited by failures per account besides.</summary>
internal static class RateLimits
{
    /// <summary>What anyone may try without signing in: passwords, refresh tokens, follow codes. Per address.</summary>
    public const string Guessing = "guessing";

    /// <summary>What somebody does once signed in. Per account.</summary>
    public const string Account = "account";

    private const int UsualPerSecond = 500;
    private const int UsualGuesses = 50;

    /// <summary>Adds the limits; <c>Api:CallsPerSecond</c> and <c>Api:GuessesPerSecond</c> set them.</summary>
    public static void Add(IServiceCollection services) => services
        .AddRateLimiter(_ => { })
        .AddOptions<RateLimiterOptions>()
        .Configure<IConfiguration>((options, configuration) =>
        {
            var calls = configuration.GetValue("Api:CallsPerSecond", UsualPerSecond);
            var guesses = configuration.GetValue("Api:GuessesPerSecond", UsualGuesses);
            options.OnRejected = RejectAsync;
            options.AddPolicy(Account, context => Bucket(AccountOf(context), calls));
            options.AddPolicy(Guessing, context => Bucket($"{context.Connection.RemoteIpAddress}", guesses));
        });

    private static RateLimitPartition<string> Bucket(string whose, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * perSecond,
            TokensPerPeriod = Math.Max(1, perSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        });

    private static string AccountOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? $"{context.Connection.RemoteIpAddress}";

    private static async ValueTask RejectAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        context.HttpContext.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        await Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-requests").ExecuteAsync(context.HttpContext);
    }
}
