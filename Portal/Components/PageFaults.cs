using System.Globalization;
using System.Text.Encodings.Web;
using LokaalSignaal.Health;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Components.Messages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Components;

/// <summary>
/// Turns what goes wrong on the way to a page into a status, for which there is a page in human words. Programs have
/// their own way of answering, and are left alone.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="faults">Tells a store that is out of reach from a fault of ours.</param>
/// <param name="log">Where a fault is told with its innards.</param>
internal sealed class PageFaults(RequestDelegate next, IStoreFaults faults, ILogger<PageFaults> log)
{
    /// <summary>Goes on, and catches.</summary>
    public async Task InvokeAsync(HttpContext context, IStringLocalizer<MessageTexts> words)
    {
        if (!IsForPeople(context.Request.Path))
        {
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            await next(context);
            return;
        }

        // The page that says what went wrong is asked for, also where a form was sent.
        var isMessage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isMessage)
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
            context.Response.Clear();
            context.Response.StatusCode = StatusOf(fault, context);
            if (isMessage)
            {
                await SayPlainlyAsync(context.Response, words);
            }
        }
    }

    private int StatusOf(Exception fault, HttpContext context)
    {
        if (faults.MeaningOf(fault) is { } meaning)
        {
            log.LogWarning("The store is out of reach: {Meaning}", meaning);
            context.Response.Headers.RetryAfter = Answers.NotReadyWait.ToString(CultureInfo.InvariantCulture);
            return StatusCodes.Status503ServiceUnavailable;
        }

        log.LogError(fault, "A page failed; its number is {Number}", context.TraceIdentifier);
        return (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
    }

    // The page with the message needs the store too: without it the words stand alone.
    private static Task SayPlainlyAsync(HttpResponse response, IStringLocalizer<MessageTexts> words)
    {
        var known = response.StatusCode == StatusCodes.Status503ServiceUnavailable ? response.StatusCode : StatusCodes.Status500InternalServerError;
        string Said(string what) => HtmlEncoder.Default.Encode(words[$"{what}.{known}"]);
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync($"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.Name}">
            <head><meta name="viewport" content="width=device-width"><title>{Said("Title")}</title></head>
            <body><main><h1>{Said("Head")}</h1><p>{Said("Lead")}</p></main></body>
            </html>
            """);
    }

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
