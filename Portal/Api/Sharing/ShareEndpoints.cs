using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Readers;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Sharing;

/// <summary>Where municipalities show each other fiches.</summary>
internal static class ShareEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/fiches/{id:fiche}/shares", ShareAsync).Creates<ShareItem>("Show a fiche to another municipality, or change what it sees");
        api.MapGet("/fiches/{id:fiche}/shares", OfFicheAsync).Answers<ListOf<ShareItem>>("With whom a fiche is, or was, shared");
        api.MapGet("/me/shares", ReceivedAsync).Answers<ListOf<ShareItem>>("What other municipalities share with the caller's");
        MapDeeds(api.MapGroup("/shares/{id:share}"));
    }

    private static void MapDeeds(RouteGroupBuilder share)
    {
        share.MapGet("", FindAsync).Answers<ShareItem>("A share, with what is shown").AsksPurpose();
        share.MapDelete("", ([AsParameters] ShareDeed deed, [FromBody] RevokeBody? body) => deed.DoAsync(new RevokeShare(body?.Reason)))
            .Changes<ShareItem>("Withdraw a share, at once; the body may say why");
        share.MapPost("/answers", ([AsParameters] ShareDeed deed, AnswerBody body) => deed.DoAsync(new AnswerShare(body.Text)))
            .Changes<ShareItem>("Say something to the other municipality");
        share.MapPut("/link", ([AsParameters] ShareDeed deed, LinkBody body) => deed.DoAsync(new LinkShare(body.Fiche)))
            .Changes<ShareItem>("Put it beside a fiche of one's own");
    }

    private static ValueTask<IResult> ShareAsync(
        string id,
        ShareBody body,
        Call call,
        [FromServices] ICaseHost host,
        [FromServices] IShareQueries shares,
        CancellationToken cancellationToken)
    {
        var fiche = CaseId.Of(id);
        return Sent.ToAsync(host, call, shares.CaseOf(fiche, body.To), body.For(fiche), SharedAsync, cancellationToken);

        ValueTask<IResult> SharedAsync(Answer.Accepted done) =>
            ShareDeed.ToldAsync(shares, call.Actor, done, $"{ApiPaths.Root}/shares/{done.Case.Segment}", cancellationToken);
    }

    private static async Task<IResult> OfFicheAsync(string id, Call call, [FromServices] IShareQueries shares, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<ShareItem>([.. (await shares.OfFicheAsync(CaseId.Of(id), call.Actor, cancellationToken)).Select(ShareItem.Of)], null));

    private static async Task<IResult> ReceivedAsync(Call call, [FromServices] IShareQueries shares, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<ShareItem>([.. (await shares.ReceivedAsync(call.Actor, cancellationToken)).Select(ShareItem.Of)], null));

    private static async Task<IResult> FindAsync(string id, Call call, [FromServices] IShareQueries shares, CancellationToken cancellationToken) =>
        await shares.FindAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } view
            ? new Tagged<ShareItem>(ShareItem.Of(view), view.Version)
            : Problem.NotFound();
}
