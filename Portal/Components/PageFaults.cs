using Microsoft.AspNetCore.Diagnostics;

namespace LokaalSignaal.Portal.Components;

/// <summary>
/// Turns what goes wrong on the way to a page into a status, for which there is a page in human words. Programs have
/// their own way of answering, and are left alone.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="log">Where a fault is told with its innards.</param>
internal sealed class PageFaults(RequestDelegate next, ILogger<PageFaults> log)
{
    /// <summary>Goes on, and catches.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsForPeople(context.Request.Path))
        {
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            await next(context);
            return;
        }

        // The page that says what went wrong is asked for, also where a form was sent.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
            Bare(context.Response);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.LogError(fault, "A page failed; its number is {Number}", context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(fault);
        }
    }

    // Where the disk is full or can't be written it isn't the page that is wrong, and it goes by.
    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        IOException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // A form that can't be trusted is refused with a kind of content and without any: then no page would stand in.
    private static void Bare(HttpResponse response)
    {
        if (!response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            response.ContentType = null;
        }
    }

    private static bool IsForPeople(PathString path) =>
        !path.StartsWithSegments("/api") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi");
}
