using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>The cookie that people are known by.</summary>
internal static class SignInCookie
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    /// <summary>Adds the cookie scheme and what finds people by it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<Stamps>();
        services.AddScoped<Viewers>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<CapacityWatch>();
        services.AddScoped<AuthenticationStateProvider, CircuitState>();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddAuthentication(Ticket.Scheme).AddCookie(Ticket.Scheme, Configure);
    }

    /// <summary>Signs somebody in, or changes the capacity that they act in.</summary>
    public static Task SignInAsync(HttpContext context, Ticket ticket) => context.SignInAsync(
        Ticket.Scheme,
        ticket.ToPrincipal(),
        new AuthenticationProperties { IsPersistent = false });

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "lokaalsignaal";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.LoginPath = "/aanmelden";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = ValidateAsync;

        // A page of our own says it; there is nothing to be sent to.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<Stamps>();
        if (Ticket.Of(context.Principal) is not { } ticket || !await stamps.HoldsAsync(ticket, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Ticket.Scheme);
        }
    }
}
