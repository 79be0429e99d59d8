using Microsoft.AspNetCore.Diagnostics;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>Gives a body to what the framework answers by itself: 401, 404, 405, 413, 415.</summary>
internal static class StatusProblems
{
    /// <summary>Writes the problem of a status that has no body yet.</summary>
    public static Task WriteAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return Problem.Of(status, CodeOf(status)).ExecuteAsync(context.HttpContext);
    }

    /// <summary>The stable code of a status.</summary>
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request-not-valid",
        StatusCodes.Status401Unauthorized => "not-signed-in",
        StatusCodes.Status403Forbidden => "not-allowed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status408RequestTimeout => "request-too-slow",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        StatusCodes.Status503ServiceUnavailable => "not-ready",
        >= 500 => "unexpected",
        _ => "request-not-valid",
    };
}
