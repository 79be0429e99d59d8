using System.Globalization;
using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.Portal.Documents;

/// <summary>Keeps anybody from fetching public documents without end: each asks for a whole case and a whole file.</summary>
/// <param name="attempts">How often who asked.</param>
internal sealed class DownloadLimit(DownloadAttempts attempts) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (attempts.MayTry(http.Connection.RemoteIpAddress))
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = DownloadAttempts.Within.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>How often an address may fetch public documents: as often as a whole office does behind one address.</summary>
public sealed class DownloadAttempts() : Attempts(Most, Within)
{
    /// <summary>How many times.</summary>
    internal const int Most = 60;

    /// <summary>In how long.</summary>
    internal static TimeSpan Within { get; } = TimeSpan.FromSeconds(30);
}
