using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Portal.Documents;
using LokaalSignaal.Portal.Partnerships;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Api.Public;

/// <summary>What anyone may see.</summary>
internal static class PublicEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder open)
    {
        open.MapGet("/municipalities", AllAsync).Answers<ListOf<MunicipalityItem>>("All municipalities, by name");
        open.MapGet("/vocabulary", VocabularyAsync).Answers<VocabularyItem>("The labels that can be chosen");
        var municipality = open.MapGroup("/public/{m:slug}");
        municipality.MapGet("", (string m, [FromServices] IMunicipalityQueries municipalities, CancellationToken ct) =>
            ToldAsync(m, municipalities, PublicMunicipality.Of, ct)).Answers<PublicMunicipality>("A municipality as anyone may see it");
        municipality.MapGet("/figures", (string m, [FromServices] IMunicipalityQueries municipalities, CancellationToken ct) =>
            ToldAsync(m, municipalities, PublicFigures.Of, ct)).Answers<PublicFigures>("What lives in a municipality, in numbers");
        municipality.MapPost("/partnership-requests", AskEndpoint.AskAsync).AnswersLater("Ask for a partnership without an account").RequireRateLimiting(RateLimits.Guessing);
        municipality.MapGet("/fiches", (string m, [FromServices] IMunicipalityQueries municipalities, CancellationToken ct) =>
            ToldAsync(m, municipalities, PublicFicheItem.AllOf, ct)).Answers<ListOf<PublicFicheItem>>("What a processor published, newest first");
        MapPartners(municipality);
    }

    private static void MapPartners(RouteGroupBuilder municipality)
    {
        municipality.MapGet("/partners", PartnersAsync).Answers<ListOf<PublicPartnerItem>>("Who takes part, with what was published of what was agreed");
        municipality.MapGet("/partners/{organisation:slug}/documents/{document:number}", DocumentAsync)
            .AddEndpointFilter<DownloadLimit>()
            .WithSummary("The document of an agreement that anyone may read")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf", additionalContentTypes: ["application/octet-stream"])
            .Produces(StatusCodes.Status304NotModified);
    }

    private static async Task<IResult> PartnersAsync(
        string m,
        [FromServices] IMunicipalityQueries municipalities,
        [FromServices] IAgreementQueries agreements,
        CancellationToken cancellationToken) =>
        await municipalities.FindAsync(OwnerId.Of(m), cancellationToken) is { Id: var id }
            ? TypedResults.Ok(PublicPartnerItem.AllOf(id, await agreements.PublicAsync(id, cancellationToken)))
            : Problem.NotFound();

    private static async Task<IResult> DocumentAsync(
        string m,
        string organisation,
        string document,
        HttpRequest request,
        [FromServices] IAgreementQueries agreements,
        [FromServices] IStringLocalizer<PartnershipTexts> words,
        CancellationToken cancellationToken) =>
        await agreements.PublicFileAsync(
            OwnerId.Of(m), OwnerId.Of(organisation), int.Parse(document, CultureInfo.InvariantCulture), Download.HeldBy(request), cancellationToken) is { } file
            ? new Download(file, AgreementDownloads.PublicNameOf(file, words), isPublic: true)
            : Problem.NotFound();

    private static async Task<IResult> AllAsync([FromServices] IMunicipalityQueries municipalities, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<MunicipalityItem>(
            [.. (await municipalities.AllAsync(cancellationToken)).Select(MunicipalityItem.Of)],
            null));

    private static async Task<IResult> VocabularyAsync([FromServices] IMunicipalityQueries municipalities, CancellationToken cancellationToken) =>
        TypedResults.Ok(VocabularyItem.Of(await municipalities.VocabularyAsync(cancellationToken)));

    private static async Task<IResult> ToldAsync<T>(
        string municipality,
        IMunicipalityQueries municipalities,
        Func<PublicView, T> tell,
        CancellationToken cancellationToken) =>
        await municipalities.PublicAsync(OwnerId.Of(municipality), cancellationToken) is { } view
            ? TypedResults.Ok(tell(view))
            : Problem.NotFound();
}
