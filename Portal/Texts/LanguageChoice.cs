using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace LokaalSignaal.Portal.Texts;

/// <summary>Which language a page is made in: the one chosen with the switch, else the browser's, else the portal's own.</summary>
internal static class LanguageChoice
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>The rules, for the middleware of the framework.</summary>
    public static RequestLocalizationOptions Options(IOptions<PortalOptions> options) => new()
    {
        DefaultRequestCulture = Languages.Find(options.Value.Culture) ?? Languages.Dutch,
        SupportedCultures = [.. Languages.All.Select(language => language.Culture)],
        SupportedUICultures = [.. Languages.All.Select(language => language.UICulture)],
        RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(OfBrowser)],
    };

    /// <summary>Maps the switch: it keeps the choice and goes back to the page it came from.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/taal/{culture}", (string culture, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "return")] string? back, HttpContext context) =>
        {
            if (Languages.Find(culture) is not { } chosen)
            {
                return Results.NotFound();
            }

            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(chosen),
                new CookieOptions { MaxAge = KeptFor, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
            return Results.LocalRedirect(LocalAddress.Of(back));
        }).ExcludeFromDescription();

    private static Task<ProviderCultureResult?> OfBrowser(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString());
        return Task.FromResult(Languages.FirstOf(wanted) is { } found
            ? new ProviderCultureResult(found.Culture.Name, found.UICulture.Name)
            : null);
    }
}
