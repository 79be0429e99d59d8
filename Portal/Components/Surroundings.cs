using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Diagnostics;

namespace LokaalSignaal.Portal.Components;

/// <summary>
/// What stands around a page, read once per request before the page is made: who looks, and which municipality
/// it is about. Only for what is rendered statically; a circuit asks <see cref="CurrentViewer"/>.
/// </summary>
/// <param name="municipalities">The municipalities.</param>
/// <param name="current">Who looks.</param>
/// <param name="viewers">Finds people.</param>
public sealed class Surroundings(IMunicipalityQueries municipalities, CurrentViewer current, Viewers viewers)
{
    /// <summary>Who looks; none: nobody signed in.</summary>
    public Viewer? Viewer { get; private set; }

    /// <summary>The municipality that the page is about, or else the viewer's; none: it is about no single one.</summary>
    public MunicipalityView? Municipality { get; private set; }

    /// <summary>Whether the viewer's own capacity is at a municipality, and not at a partner or the platform.</summary>
    public bool IsAtMunicipality { get; private set; }

    /// <summary>The address of the page, to come back to.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>The path of the page, without what was searched.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Reads it.</summary>
    public async Task ReadAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var instead = context.Features.Get<IStatusCodeReExecuteFeature>();
        Path = instead?.OriginalPath ?? context.Request.Path;
        Address = Path + (instead is null ? context.Request.QueryString.Value : instead.OriginalQueryString);
        try
        {
            await LookAroundAsync(context);
        }
        catch (Exception) when (instead is not null)
        {
            // The page that says that something went wrong must not fail for the same reason.
        }
    }

    private async Task LookAroundAsync(HttpContext context)
    {
        Viewer = await viewers.FindAsync(Ticket.Of(context.User), context.RequestAborted);
        current.Know(Viewer);
        var own = Viewer is null ? null : await municipalities.FindAsync(Viewer.Capacity.Owner, context.RequestAborted);
        IsAtMunicipality = own is not null;
        Municipality = await NamedAsync(context) ?? own ?? await OnlyOneAsync(context.RequestAborted);
    }

    // The route names a municipality itself, or one of its cases. A share is of two: who reads it stays at home.
    private async ValueTask<MunicipalityView?> NamedAsync(HttpContext context)
    {
        OwnerId? owner = OwnerId.TryRead(context.GetRouteValue("municipality") as string, out var named) ? named
            : CaseId.TryRead(context.GetRouteValue("case") as string, out var about) && about.Kind != CaseKind.Share ? about.Owner
            : null;
        return owner is { } found ? await municipalities.FindAsync(found, context.RequestAborted) : null;
    }

    private async ValueTask<MunicipalityView?> OnlyOneAsync(CancellationToken cancellationToken) =>
        Viewer is { Gives: true } viewer
        && await municipalities.WhereMayGiveAsync(viewer.Actor, cancellationToken) is [var only]
            ? only
            : null;
}
