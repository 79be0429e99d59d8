using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Readers;

/// <summary>Where it is told who read what.</summary>
internal static class ReaderEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases/{id:read}/reads", OfAsync).Answers<ListOf<ReadItem>>("Who read a case, the newest first");
        api.MapGet("/municipalities/{m:slug}/unusual-reads", UnusualAsync).Answers<ListOf<UnusualItem>>("Reading that stands out, for the admin");
    }

    /// <summary>Who opens very many says what for.</summary>
    public static RouteHandlerBuilder AsksPurpose(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var asks = http.Features.Get<Call>() is { } call
            && await http.RequestServices.GetRequiredService<IReadLog>().AsksPurposeAsync(call.Actor, http.RequestAborted);
        return asks ? Problem.Of(StatusCodes.Status428PreconditionRequired, "purpose-needed") : await next(context);
    }).WithMetadata(OpensCase.Instance);

    private static async Task<IResult> OfAsync(string id, Call call, [FromServices] IReadLog log, CancellationToken cancellationToken) =>
        await log.OfAsync(CaseId.Of(id), call.Actor, cancellationToken) is { } lines
            ? TypedResults.Ok(new ListOf<ReadItem>([.. lines.Select(ReadItem.Of)], null))
            : Problem.NotFound();

    private static async Task<IResult> UnusualAsync(string m, Call call, [FromServices] IReadLog log, CancellationToken cancellationToken) =>
        await log.UnusualAsync(OwnerId.Of(m), call.Actor, cancellationToken) is { } found
            ? TypedResults.Ok(new ListOf<UnusualItem>([.. found.Select(UnusualItem.Of)], null))
            : Problem.NotFound();
}

/// <summary>A line of the read log.</summary>
/// <param name="Case">What was read: the case itself, a fiche that the signal is in, or a share of the fiche.</param>
/// <param name="At">When.</param>
/// <param name="Owner">The municipality or organisation of who read it.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Name">Who; null for a giver, who hears in what quality but not who, and for who was erased.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Ground">By what right.</param>
public sealed record ReadItem(
    CaseId Case,
    DateTimeOffset At,
    OwnerId Owner,
    string? OwnerName,
    Role Role,
    string? Name,
    Purpose Purpose,
    string Ground)
{
    internal static ReadItem Of(ReadLine line) =>
        new(line.Case, line.At, line.By.Owner, line.OwnerName, line.By.Role, line.Name, line.Purpose, line.Ground.Told());
}

/// <summary>Reading that stands out.</summary>
/// <param name="Day">The day in Brussels.</param>
/// <param name="Kind">What stands out.</param>
/// <param name="Cases">How many different cases.</param>
/// <param name="Owner">The municipality or organisation of who read.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="Role">What they are there.</param>
/// <param name="Name">Who; null for who was erased.</param>
public sealed record UnusualItem(DateOnly Day, UnusualKind Kind, int Cases, OwnerId Owner, string? OwnerName, Role Role, string? Name)
{
    internal static UnusualItem Of(UnusualReading reading) =>
        new(reading.Day, reading.Kind, reading.Cases, reading.By.Owner, reading.OwnerName, reading.By.Role, reading.Name);
}
