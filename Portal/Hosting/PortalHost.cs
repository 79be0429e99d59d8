using LokaalSignaal.Portal.Api;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Silo.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Puts portal, API and silo together over an open store, and serves them.</summary>
internal static class PortalHost
{
    public static async Task<int> RunAsync(OpenedStore store, ServeSettings settings, CancellationToken cancellationToken)
    {
        await using var app = Build(store, settings);
        await app.RunAsync(cancellationToken);
        return 0;
    }

    public static WebApplication Build(OpenedStore store, ServeSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The content stands beside the program, wherever it is called from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(settings.Port));

        // Published files are in place; a build that is run as it is finds the packages' files by its manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSilo(store).AddHostedService<SiloLife>();
        builder.Services.Configure<PortalOptions>(options => options.Culture = settings.Culture);
        builder.Services.AddPortal();
        builder.Services.AddApi();
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(store.Keys.ProtectionFolder));

        var app = builder.Build();
        app.UseApi();
        app.MapPortal();
        app.MapApi();
        return app;
    }
}
