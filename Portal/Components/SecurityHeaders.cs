namespace LokaalSignaal.Portal.Components;

/// <summary>What a browser may do with our pages.</summary>
internal static class SecurityHeaders
{
    // Scripts and styles come from files of ours only. A style attribute is let through for the components that
    // place what they show; it can load nothing, because nothing but ourselves may be loaded from.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string Nothing = "default-src 'none'; ";

    /// <summary>Adds the headers to every answer.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Put(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Put(IHeaderDictionary headers)
    {
        // What isn't a page is stricter already.
        if (!headers.ContentSecurityPolicy.ToString().StartsWith(Nothing, StringComparison.Ordinal))
        {
            headers.ContentSecurityPolicy = ContentPolicy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
