using System.Net.Sockets;
using LokaalSignaal.Documents;
using LokaalSignaal.Hosting;
using LokaalSignaal.Portal.Api;
using LokaalSignaal.Portal.Api.Health;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Portal.Post;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Documents;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Seeing.Nodes;
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
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(OpenedStore store, ServeSettings settings, CancellationToken cancellationToken)
    {
        await using var app = Build(store, settings);
        var announcement = new Announcement(store, settings);
        announcement.Begin(app.Services.GetRequiredService<ILocalHost>(), app.Services.GetRequiredService<IProcessEngine>());
        await new InventedYear(store, TimeProvider.System).EnsureAsync(settings.DemonstrationPassword, !settings.Empty, cancellationToken);
        if (await RefusedAsync(app, settings, cancellationToken) is { } exit)
        {
            return exit;
        }

        app.Logger.LogInformation("Serving {Address}, {Edition} edition", app.Urls.First(), BuiltEdition.Name);
        announcement.Ready(app.Urls.First());
        return await Departure.WaitAsync(app, settings, cancellationToken);
    }

    public static WebApplication Build(OpenedStore store, ServeSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The content stands beside the program, wherever it is called from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(settings.Listen, settings.Port));

        // Published files are in place; a build that is run as it is finds the packages' files by its manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddSerilog(PortalLog.Of(store.Place), dispose: true);
        builder.Services.AddSingleton(new EngineChoice(settings.Engine)).AddSingleton(new NodeIdentity(settings.Role));
        builder.Services.AddSilo(store).AddOffsite(settings.Offsite);
        builder.AddEditionHost(store.Place, settings.Role, settings.Endpoint);
        builder.Services.AddHostedService<SiloLife>().AddHostedService<OwnerDesk>();
        builder.Services.Configure<PortalOptions>(options => options.Culture = settings.Culture);
        // What a demonstration would mail lies in a folder beside it: nobody's mailbox is filled by one.
        builder.Services.AddSingleton<IPost>(provider => new MailPost(settings.Mail
            ?? (provider.GetRequiredService<IStoreFacts>().IsDemonstration ? new MailPlace(null, Path.Combine(store.Place.Data, "mail")) : null)));
        builder.Services.AddSingleton<IDocumentCheck>(provider => new DocumentInspection(
            LookIntoCommand.Program, Patience.Usual, provider.GetRequiredService<ILogger<DocumentInspection>>()));
        builder.Services.AddPortal();
        builder.Services.AddApi();
        builder.Services.AddDeparture(settings);
        builder.Services.AddOutside(settings);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(store.Keys.ProtectionFolder));

        var app = builder.Build();
        app.UseOutside(settings);
        app.UseDeparture();
        app.UseTelemetry();
        Map(app, settings.Role);
        return app;
    }

    // A process that only holds cases tells how it is, and no more.
    private static void Map(WebApplication app, ServedRole role)
    {
        if (role == ServedRole.Silo)
        {
            HealthEndpoints.Map(app);
            return;
        }

        app.UseApi();
        app.MapPortal();
        app.MapApi();
    }

    // Kestrel opens the port last, when all else runs.
    private static async Task<int?> RefusedAsync(WebApplication app, ServeSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return null;
        }
        catch (Exception trouble) when (Refusal(trouble) is not null)
        {
            await app.StopAsync(CancellationToken.None);
            return Failure.Say(Refusal(trouble)!, settings.Port, settings.Listen);
        }
    }

    private static string? Refusal(Exception trouble) => (trouble as SocketException ?? trouble.InnerException) switch
    {
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "port-in-use",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "port-not-allowed",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "address-not-here",
        _ => null,
    };
}
