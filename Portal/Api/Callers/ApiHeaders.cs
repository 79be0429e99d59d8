using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.Net.Http.Headers;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>What every answer to a program carries, and what no request may: a body in anything but UTF-8.</summary>
internal sealed class ApiHeaders(RequestDelegate next)
{
    /// <summary>Sets the headers, and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers.Vary = HeaderNames.AcceptLanguage;
        return IsUtf8(context.Request.ContentType)
            ? next(context)
            : Problem.Of(StatusCodes.Status415UnsupportedMediaType, "media-type-not-supported").ExecuteAsync(context);
    }

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
