using System.Globalization;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Dossiers;
using LokaalSignaal.Portal.Api.Fiches;
using LokaalSignaal.Portal.Api.Health;
using LokaalSignaal.Portal.Api.Imports;
using LokaalSignaal.Portal.Api.Json;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Municipalities;
using LokaalSignaal.Portal.Api.Partnerships;
using LokaalSignaal.Portal.Api.People;
using LokaalSignaal.Portal.Api.Public;
using LokaalSignaal.Portal.Api.Readers;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Api.Sharing;
using LokaalSignaal.Portal.Api.SignIn;
using LokaalSignaal.Portal.Api.Signals;
using LokaalSignaal.Portal.Api.Texts;
using LokaalSignaal.Portal.Api.Triage;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api;

/// <summary>
/// The API for programs. The portal calls <see cref="AddApi"/> while it is put together, <see cref="UseApi"/> before it
/// finds out who calls, and <see cref="MapApi"/> at the end.
/// </summary>
public static class ApiEndpoints
{
    /// <summary>The largest body but for a file, in bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(14);

    /// <summary>Adds what the API needs; the contracts of <c>Grains.Abstractions</c> come from the host.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddBearerToken(BearerTokenDefaults.AuthenticationScheme, options =>
            (options.BearerTokenExpiration, options.RefreshTokenExpiration) = (TokenLife, RefreshLife));
        services.AddAuthorization();
        services.AddMemoryCache();
        services.AddSingleton<KnownCallers>();
        services.AddSingleton<Inviting>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ValidationProblems.Complete);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddValidation();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<RouteOptions>(Shapes.Add);
        RateLimits.Add(services);
        return services.AddApiDocument();
    }

    /// <summary>Puts the API's own way of answering before all that may refuse a call.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(context => ApiPaths.IsApi(context.Request.Path), branch =>
        {
            branch.UseRequestLocalization(Languages());
            branch.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
            branch.UseStatusCodePages(StatusProblems.WriteAsync);
            branch.UseMiddleware<ApiHeaders>();
        });

    /// <summary>
    /// Maps every call. To be called after authentication and authorisation; whatever chose a language for people
    /// between the two, here it is the call's own.
    /// </summary>
    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => ApiPaths.IsApi(context.Request.Path), branch =>
        {
            branch.UseRequestLocalization(Languages());
            branch.UseRateLimiter();
            branch.UseMiddleware<CallReading>();
        });
        app.MapOpenApi("/openapi/{documentName}.json");
        HealthEndpoints.Map(app);
        var all = app.MapGroup(ApiPaths.Root).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        ((IEndpointConventionBuilder)all).Add(OperationDescription.KeepRoute);
        MapOpen(all);
        MapSignedIn(all.MapGroup("").NeedsCaller().RequireAuthorization(Bearer()).RequireRateLimiting(RateLimits.Account));
    }

    private static void MapOpen(RouteGroupBuilder open)
    {
        SignInEndpoints.Map(open);
        SignalEndpoints.MapOpen(open);
        PublicEndpoints.Map(open);
    }

    private static void MapSignedIn(RouteGroupBuilder api)
    {
        MeEndpoints.Map(api);
        SignalEndpoints.Map(api);
        FicheEndpoints.Map(api);
        CaseEndpoints.Map(api);
        ImportEndpoints.Map(api);
        ProcessEndpoints.Map(api);
        PartnershipEndpoints.Map(api);
        ShareEndpoints.Map(api);
        DossierEndpoints.Map(api);
        ReaderEndpoints.Map(api);
        PeopleEndpoints.Map(api);
        TextEndpoints.Map(api);
        TriageEndpoints.Map(api);
    }

    // Tokens only: a browser sends no token by itself, so no other site can make it call.
    private static AuthorizationPolicy Bearer() =>
        new AuthorizationPolicyBuilder(BearerTokenDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build();

    private static RequestLocalizationOptions Languages()
    {
        CultureInfo[] languages = [new("nl-BE"), new("nl"), new("en")];
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("nl-BE"),
            SupportedCultures = languages,
            SupportedUICultures = languages,
            RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
            ApplyCurrentCultureToResponseHeaders = true,
        };
    }
}
