using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Api.Signals;
using LokaalSignaal.Portal.Texts;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Partnerships;

/// <summary>Where partnerships and mandates are.</summary>
internal static class PartnershipEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/municipalities/{m:slug}/partnerships", RequestAsync).Changes<PartnershipItem>("Ask that an organisation may take part");
        api.MapGet("/municipalities/{m:slug}/partnerships", InAsync).Answers<ListOf<PartnershipItem>>("A municipality's partnerships");
        api.MapGet("/me/partnerships", MineAsync).Answers<ListOf<PartnershipItem>>("The partnerships of the caller's organisation");
        MapDeeds(api.MapGroup("/partnerships/{id:partnership}"));
    }

    private static void MapDeeds(RouteGroupBuilder partnership)
    {
        partnership.MapGet("", FindAsync).Answers<PartnershipItem>("One partnership");
        partnership.MapPost("/approve", ApproveAsync).Changes<PartnershipItem>("Let the organisation take part");
        partnership.MapPost("/refuse", ([AsParameters] PartnershipDeed deed, ReasonBody body) => deed.DoAsync(new RefusePartnership(body.Reason)))
            .Changes<PartnershipItem>("Don't let the organisation take part");
        partnership.MapPost("/renew", ([AsParameters] PartnershipDeed deed, RenewBody body) => deed.DoAsync(new RenewPartnership(body.Until)))
            .Changes<PartnershipItem>("Change the last day");
        partnership.MapPost("/end", ([AsParameters] PartnershipDeed deed, ReasonBody body) => deed.DoAsync(new EndPartnership(body.Reason)))
            .Changes<PartnershipItem>("End the partnership, and every right that came with it");
        partnership.MapPut("/own-staff", ([AsParameters] PartnershipDeed deed, OwnStaffBody body) => deed.DoAsync(new AllowOwnStaff(body.Sees)))
            .Changes<PartnershipItem>("Let the organisation handle the signals of its own staff");
        partnership.MapDelete("/own-staff", ([AsParameters] PartnershipDeed deed) => deed.DoAsync(new EndOwnStaff()))
            .Changes<PartnershipItem>("Handle them at the municipality again");
        partnership.MapPost("/mandates", ([AsParameters] PartnershipDeed deed, MandateBody body) => deed.DoAsync(body.Command))
            .Changes<PartnershipItem>("Grant a mandate");
        AgreementEndpoints.Map(partnership);
        partnership.MapDelete("/mandates/{mandate:number}", WithdrawAsync).Changes<PartnershipItem>("Take a mandate back; the body may say why");
    }

    private static ValueTask<IResult> ApproveAsync([AsParameters] PartnershipDeed deed, ApproveBody? body, [FromServices] PeoplesDays days) =>
        deed.DoAsync(new ApprovePartnership(body?.From ?? days.Today, body?.Until));

    private static ValueTask<IResult> WithdrawAsync([AsParameters] PartnershipDeed deed, string mandate, [FromBody] WithdrawBody? body) =>
        deed.DoAsync(new WithdrawMandate(int.Parse(mandate, CultureInfo.InvariantCulture), body?.Reason));

    private static ValueTask<IResult> RequestAsync(
        string m,
        RequestBody body,
        Call call,
        [FromServices] ICaseHost host,
        [FromServices] IPartnershipQueries partnerships,
        CancellationToken cancellationToken)
    {
        var organisation = body.Organisation ?? call.Actor.Capacity.Owner;
        return Sent.ToAsync(
            host,
            call,
            partnerships.CaseOf(OwnerId.Of(m), organisation),
            new RequestPartnership(organisation, body.Motivation),
            done => PartnershipDeed.ToldAsync(partnerships, call.Actor, done, cancellationToken),
            cancellationToken);
    }

    private static async Task<IResult> InAsync(string m, Call call, [FromServices] IPartnershipQueries partnerships, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<PartnershipItem>(
            [.. (await partnerships.InAsync(OwnerId.Of(m), call.Actor, cancellationToken)).Select(PartnershipItem.Of)], null));

    private static async Task<IResult> MineAsync(Call call, [FromServices] IPartnershipQueries partnerships, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<PartnershipItem>(
            [.. (await partnerships.OfAsync(call.Actor.Capacity.Owner, call.Actor, cancellationToken)).Select(PartnershipItem.Of)], null));

    private static async Task<IResult> FindAsync([AsParameters] PartnershipDeed deed) =>
        await deed.Partnerships.FindAsync(CaseId.Of(deed.Id), deed.Call.Actor, deed.CancellationToken) is { } view
            ? new Tagged<PartnershipItem>(PartnershipItem.Of(view), view.Version)
            : Problem.NotFound();
}
