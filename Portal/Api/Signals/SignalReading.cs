using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Signals;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>Reads signals: what the caller may see.</summary>
internal static class SignalReading
{
    /// <summary>A list.</summary>
    public static async Task<IResult> ListAsync(
        [AsParameters] SignalQuery query,
        Call call,
        [FromServices] ISignalQueries signals,
        CancellationToken cancellationToken)
    {
        var page = await signals.ListAsync(query.ToFilter(), query.Paging, call.Actor, cancellationToken);
        return TypedResults.Ok(ListOf.From(page, SignalItem.Of));
    }

    /// <summary>One signal.</summary>
    public static async Task<IResult> FindAsync(
        string id,
        Call call,
        [FromServices] ISignalQueries signals,
        CancellationToken cancellationToken) =>
        await signals.FindAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } view
            ? new Tagged<SignalDetail>(SignalDetail.Of(view), view.Version)
            : Problem.NotFound();

    /// <summary>The caller's own signals, with their timelines.</summary>
    public static async Task<IResult> MineAsync(
        [AsParameters] PageQuery query,
        Call call,
        [FromServices] ISignalQueries signals,
        CancellationToken cancellationToken)
    {
        var page = await signals.MineAsync(query.Paging, call.Actor, cancellationToken);
        return TypedResults.Ok(ListOf.From(page, SignalDetail.Of));
    }

    /// <summary>The signal of a follow code.</summary>
    public static async Task<IResult> FollowAsync(
        FollowBody body,
        [FromServices] ISignalQueries signals,
        CancellationToken cancellationToken) =>
        await signals.FollowAsync(body.Code, cancellationToken) is { } view
            ? TypedResults.Ok(SignalDetail.Of(view))
            : Problem.NotFound();
}
