using Microsoft.AspNetCore.Http.Features;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Adds what can be seen from outside.</summary>
internal static class TelemetryServices
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (Telemetry.Of(settings) is { } telemetry)
        {
            services.AddSingleton(_ => telemetry);
        }
    }

    /// <summary>Tells of each request which page or call it was, and how it ended. The framework tells neither by itself.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        if (app.Services.GetService<Telemetry>() is null)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            await next(context);
            context.Features.Get<IHttpActivityFeature>()?.Activity
                .SetTag("http.request.method", context.Request.Method)
                .SetTag("http.route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText)
                .SetTag("http.response.status_code", context.Response.StatusCode);
        });
    }
}
