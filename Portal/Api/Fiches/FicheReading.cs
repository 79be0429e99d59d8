using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>Opens fiches and reads them: what the caller may see.</summary>
internal static class FicheReading
{
    /// <summary>Answers 201 with the fiche; again for the same key and body.</summary>
    public static async Task<IResult> OpenAsync(
        OpenFicheBody body,
        Call call,
        [FromServices] ICaseHost host,
        [FromServices] IFicheQueries fiches,
        CancellationToken cancellationToken)
    {
        var id = host.NewCase(body.Municipality, CaseKind.Fiche, call.Actor, call.Key);
        var open = new OpenFiche(body.Title, body.Description, [.. body.Signals ?? []]);
        return await Sent.ToAsync(host, call, id, open, OpenedAsync, cancellationToken);

        async ValueTask<IResult> OpenedAsync(Answer.Accepted done)
        {
            var at = $"{ApiPaths.Root}/fiches/{done.Case.Segment}";
            return await fiches.FindAsync(done.Case, call.Actor, cancellationToken) is { } view
                ? new Tagged<FicheDetail>(FicheDetail.Of(view) with { Version = done.Version }, done.Version, at)
                : new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version, at);
        }
    }

    /// <summary>A list.</summary>
    public static async Task<IResult> ListAsync(
        [AsParameters] FicheQuery query,
        Call call,
        [FromServices] IFicheQueries fiches,
        CancellationToken cancellationToken)
    {
        var page = await fiches.ListAsync(query.ToFilter(), query.Paging, call.Actor, cancellationToken);
        return TypedResults.Ok(ListOf.From(page, FicheItem.Of));
    }

    /// <summary>Fiches that wait for the caller's role.</summary>
    public static async Task<IResult> WaitingAsync(
        [AsParameters] PageQuery query,
        Call call,
        [FromServices] IFicheQueries fiches,
        CancellationToken cancellationToken)
    {
        var page = await fiches.WaitingAsync(query.Paging, call.Actor, cancellationToken);
        return TypedResults.Ok(ListOf.From(page, FicheItem.Of));
    }

    /// <summary>One fiche.</summary>
    public static async Task<IResult> FindAsync(
        string id,
        Call call,
        [FromServices] IFicheQueries fiches,
        CancellationToken cancellationToken) =>
        await fiches.FindAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } view
            ? new Tagged<FicheDetail>(FicheDetail.Of(view), view.Version)
            : Problem.NotFound();
}
