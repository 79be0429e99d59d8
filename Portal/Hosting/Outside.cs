using LokaalSignaal.Portal.Hosting.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>What a caller sees of the program: the address that it is known by, and proxies in between.</summary>
internal static class Outside
{
    public static void AddOutside(this IServiceCollection services, ServeSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Every proxy that is trusted is passed over, and the first that isn't is who calls.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.TrustedProxies)
            {
                options.KnownIPNetworks.Add(network);
            }
        });

    public static void UseOutside(this WebApplication app, ServeSettings settings)
    {
        // Without proxies that are trusted nobody's word is taken; the framework would take everybody's.
        if (!settings.TrustedProxies.IsEmpty)
        {
            app.UseForwardedHeaders();
        }

        if (settings.BaseUrl is { } site)
        {
            // Links are made of the address that was set, and never of what a caller says.
            var host = site.IsDefaultPort ? new HostString(site.IdnHost) : new HostString(site.IdnHost, site.Port);
            app.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (site.Scheme, host);
                return next(context);
            });
        }
    }
}
