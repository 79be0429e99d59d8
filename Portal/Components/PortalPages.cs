using LokaalSignaal.Hosting;
using LokaalSignaal.Portal.Administration;
using LokaalSignaal.Portal.Components.Messages;
using LokaalSignaal.Portal.MySignals;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Workflows.Municipalities;
using Microsoft.AspNetCore.Components.Endpoints;
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
        app.UseWhen(IsForPeople, pages =>
        {
            pages.UseExceptionHandler("/bericht/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/bericht/{0}", createScopeForStatusCodePages: true);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(PrepareAsync);
        app.MapStaticAssets();
        LanguageChoice.Map(app);
        LiveSignals.Map(app);
        MapAccent(app);
        AdministrationPages.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static bool IsForPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api")
        && !context.Request.Path.StartsWithSegments("/health")
        && !context.Request.Path.StartsWithSegments("/openapi");

    // Before a page is made, what stands around it is read; a store without a municipality has one page only.
    private static async Task PrepareAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { } page)
        {
            await next(context);
        }
        else if (context.RequestServices.GetRequiredService<IStoreFacts>().IsEmpty && !OpensWhenEmpty(context, page))
        {
            context.Response.Redirect(Addresses.SetUp);
        }
        else
        {
            context.Response.Headers.CacheControl = "no-store";
            await context.RequestServices.GetRequiredService<Surroundings>().ReadAsync(context);
            await next(context);
        }
    }

    private static bool OpensWhenEmpty(HttpContext context, ComponentTypeMetadata page) =>
        context.Request.Path == Addresses.SetUp
        || context.Request.Path == Addresses.Privacy
        || context.Request.Path == Addresses.Accessibility
        || page.Type == typeof(StatusPage);

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
