using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Readers;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Dossiers;

/// <summary>Where municipalities build one question together.</summary>
internal static class DossierEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/dossiers", ProposeAsync).Creates<DossierItem>("Begin a dossier of several municipalities, with a fiche of one's own");
        api.MapGet("/dossiers", ListAsync).Answers<ListOf<DossierItem>>("The dossiers that the caller's municipality is in, or asked into");
        MapDeeds(api.MapGroup("/dossiers/{id:dossier}"));
    }

    private static void MapDeeds(RouteGroupBuilder dossier)
    {
        dossier.MapGet("", FindAsync).Answers<DossierItem>("A dossier, with what its members put in").AsksPurpose();
        dossier.MapPut("", ([AsParameters] DossierDeed deed, DescribeDossierBody body) => deed.DoAsync(new DescribeDossier(body.Title, body.Description)))
            .Changes<DossierItem>("Say what it is about");
        dossier.MapPost("/invitations", ([AsParameters] DossierDeed deed, MunicipalityBody body) => deed.DoAsync(new InviteMunicipality(body.Municipality)))
            .Changes<DossierItem>("Ask another municipality to take part");
        dossier.MapPut("/part", ([AsParameters] DossierDeed deed, PartBody body) => deed.DoAsync(body.Command))
            .Changes<DossierItem>("Take part with a fiche of one's own, or change what the others see of it");
        dossier.MapDelete("/part", ([AsParameters] DossierDeed deed, [FromBody] LeaveBody? body) => deed.DoAsync(new LeaveDossier(body?.Reason)))
            .Changes<DossierItem>("Decline, or take part no longer; the body may say why");
        dossier.MapPut("/lead", ([AsParameters] DossierDeed deed, MunicipalityBody body) => deed.DoAsync(new PassLead(body.Municipality)))
            .Changes<DossierItem>("Hand the lead to another member");
        dossier.MapPost("/messages", ([AsParameters] DossierDeed deed, TellBody body) => deed.DoAsync(new TellMembers(body.Text)))
            .Changes<DossierItem>("Say something to the other members");
    }

    private static ValueTask<IResult> ProposeAsync(
        ProposeBody body,
        Call call,
        [FromServices] ICaseHost host,
        [FromServices] IDossierQueries dossiers,
        CancellationToken cancellationToken)
    {
        var id = host.NewCase(OwnerId.Platform, CaseKind.Dossier, call.Actor, call.Key);
        return Sent.ToAsync(host, call, id, body.Command, ProposedAsync, cancellationToken);

        ValueTask<IResult> ProposedAsync(Answer.Accepted done) =>
            DossierDeed.ToldAsync(dossiers, call.Actor, done, $"{ApiPaths.Root}/dossiers/{done.Case.Segment}", cancellationToken);
    }

    private static async Task<IResult> ListAsync(Call call, [FromServices] IDossierQueries dossiers, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<DossierItem>([.. (await dossiers.OfAsync(call.Actor, cancellationToken)).Select(DossierItem.Of)], null));

    private static async Task<IResult> FindAsync(string id, Call call, [FromServices] IDossierQueries dossiers, CancellationToken cancellationToken) =>
        await dossiers.FindAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } view
            ? new Tagged<DossierItem>(DossierItem.Of(view), view.Version)
            : Problem.NotFound();
}
