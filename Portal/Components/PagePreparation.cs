using LokaalSignaal.Hosting;
using LokaalSignaal.Portal.Components.Messages;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Work;
using LokaalSignaal.Portal.Work.Readers;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LokaalSignaal.Portal.Components;

/// <summary>
/// Before a page is made, what stands around it is read. A store without a municipality has one page only, and a
/// cookie that tells of a capacity that ended is written anew before anything is opened by it. Whoever opens very many
/// cases says first what for.
/// </summary>
/// <param name="next">What comes after.</param>
internal sealed class PagePreparation(RequestDelegate next)
{
    /// <summary>Prepares, and goes on.</summary>
    public async Task InvokeAsync(HttpContext context, IStoreFacts store, Surroundings around, IReadLog log)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { } page)
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (store.IsEmpty && !OpensWhenEmpty(context.Request.Path, page))
        {
            context.Response.Redirect(Addresses.SetUp);
            return;
        }

        await around.ReadAsync(context);
        if (!await IsRenewedAsync(context, around) && !await IsAskedAsync(context, around, log))
        {
            await next(context);
        }
    }

    private static bool OpensWhenEmpty(PathString path, ComponentTypeMetadata page) =>
        path == Addresses.SetUp || path == Addresses.Privacy || path == Addresses.Accessibility || page.Type == typeof(StatusPage);

    // The roles that a page asks for stand in the cookie: what it tells must be what is.
    private static async Task<bool> IsRenewedAsync(HttpContext context, Surroundings around)
    {
        var viewer = around.Viewer;
        if (Ticket.Of(context.User) is not { } ticket
            || ticket.Capacity == viewer?.Capacity
            || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null)
        {
            return false;
        }

        if (viewer is null)
        {
            await context.SignOutAsync(Ticket.Scheme);
            context.Response.Redirect(Addresses.SignIn);
        }
        else
        {
            await SignInCookie.SignInAsync(context, ticket.In(viewer.Capacity));
            context.Response.Redirect(FirstPage.Of(viewer.Capacity, around.IsAtMunicipality));
        }

        return true;
    }

    private static async Task<bool> IsAskedAsync(HttpContext context, Surroundings around, IReadLog log)
    {
        if (around.Viewer is not { } viewer
            || context.GetEndpoint()?.Metadata.GetMetadata<OpensCasesAttribute>() is null
            || !await log.AsksPurposeAsync(viewer.Reader, context.RequestAborted))
        {
            return false;
        }

        context.Response.Redirect($"{WorkAddresses.Purpose}?return={Uri.EscapeDataString(around.Address)}");
        return true;
    }
}
