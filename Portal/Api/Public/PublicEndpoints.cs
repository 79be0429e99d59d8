using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

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
    }

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
