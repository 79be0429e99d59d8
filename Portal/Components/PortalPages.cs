using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Asking;
using LokaalSignaal.Portal.Documents;
using LokaalSignaal.Portal.MySignals;
using LokaalSignaal.Portal.Post;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Workflows.Municipalities;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LokaalSignaal.Portal.Components;

/// <summary>The pages for people. Programs have their own way in, under <c>/api</c> and <c>/health</c>.</summary>
public static class PortalPages
{
    /// <summary>Adds what the pages need. Queries, accounts, the host and the live feed come from elsewhere.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddOptions<PortalOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<PeoplesDays>();
        services.AddScoped<Sentences>();
        services.AddScoped<Surroundings>();
        services.AddSingleton<LiveSignals>();
        services.AddSingleton<FollowAttempts>();
        services.AddSingleton<AskAttempts>();
        services.AddSingleton<DownloadAttempts>();
        services.AddSingleton<AskDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<AskDesk>());
        services.TryAddSingleton<IPost, NoPost>();
        WorkPages.Add(services);
        services.AddAntiforgery(options => options.Cookie.Name = "lokaalsignaal.form");
        SignInCookie.Add(services);
        services.AddAdministration();
        return services;
    }

    /// <summary>Puts the pages and what they need in place. To be called after the middleware of hosting.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        SecurityHeaders.Use(app);
        app.UseHsts();
        app.UseRequestLocalization(LanguageChoice.Options(app.Services.GetRequiredService<IOptions<PortalOptions>>()));
        app.UseStatusCodePagesWithReExecute("/bericht/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<PageFaults>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<PagePreparation>();
        app.MapStaticAssets();
        LanguageChoice.Map(app);
        LiveSignals.Map(app);
        MapAccent(app);
        AdministrationPages.Map(app);
        AgreementDownloads.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(Lines.Configure);
        return app;
    }

    // One rule in a file of its own: the content policy needs no exception for it, and the browser keeps it.
    private static void MapAccent(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/kleur/{colour:length(6)}.css", (string colour, HttpContext context) =>
        {
            if (!Colours.ReadsOnWhite('#' + colour))
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text($":root {{ --accent: #{colour}; }}", "text/css");
        }).ExcludeFromDescription();
}
