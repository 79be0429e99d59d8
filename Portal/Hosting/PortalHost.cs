using System.Net;
using System.Net.Sockets;
using LokaalSignaal.Portal.Api;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Silo.Hosting;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Serilog;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Puts portal, API and silo together over an open store, and serves them.</summary>
internal static class PortalHost
{
    /// <summary>Serves until the program is told to stop.</summary>
    /// <param name="store">The store.</param>
    /// <param name="settings">How it is served.</param>
    /// <param name="ready">Told the address once it is served.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        OpenedStore store,
        ServeSettings settings,
        Action<string> ready,
        CancellationToken cancellationToken)
    {
        await using var app = Build(store, settings);
        if (await RefusedAsync(app, settings, cancellationToken) is { } exit)
        {
            return exit;
        }

        app.Logger.LogInformation("Serving {Address}, {Edition} edition", app.Urls.First(), "embedded");
        ready(app.Urls.First());
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    public static WebApplication Build(OpenedStore store, ServeSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The content stands beside the program, wherever it is called from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, settings.Port));

        // Published files are in place; a build that is run as it is finds the packages' files by its manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddSerilog(PortalLog.Of(store.Place), dispose: true);
        builder.Services.AddSilo(store).AddHostedService<SiloLife>().AddHostedService<OwnerDesk>();
        builder.Services.Configure<PortalOptions>(options => options.Culture = settings.Culture);
        builder.Services.AddPortal();
        builder.Services.AddApi();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(store.Keys.ProtectionFolder));

        var app = builder.Build();
        app.UseTelemetry();
        app.UseApi();
        app.MapPortal();
        app.MapApi();
        return app;
    }

    // Kestrel opens the port last, when all else runs.
    private static async Task<int?> RefusedAsync(WebApplication app, ServeSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return null;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            await app.StopAsync(CancellationToken.None);
            return Failure.Say("port-in-use", settings.Port);
        }
        catch (SocketException denied) when (denied.SocketErrorCode == SocketError.AccessDenied)
        {
            await app.StopAsync(CancellationToken.None);
            return Failure.Say("port-not-allowed", settings.Port);
        }
    }
}
