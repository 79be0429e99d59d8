using System.Collections.Immutable;
using LokaalSignaal.Health;
using LokaalSignaal.Portal.Api.Description;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Health;

/// <summary>How the program is, for whoever watches over it.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", LiveAsync).Answers<HealthItem>("Whether the program runs").WithTags("Health");
        app.MapGet("/health/ready", ReadyAsync).Answers<HealthItem>("Whether commands can be taken").WithTags("Health")
            .Produces<HealthItem>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> LiveAsync([FromServices] IHealth health, [FromServices] Leaving leaving, CancellationToken cancellationToken) =>
        TypedResults.Ok(HealthItem.Of(await ReadAsync(health, leaving, cancellationToken), "live"));

    private static async Task<IResult> ReadyAsync([FromServices] IHealth health, [FromServices] Leaving leaving, CancellationToken cancellationToken)
    {
        var view = await ReadAsync(health, leaving, cancellationToken);
        return TypedResults.Json(
            HealthItem.Of(view, view.Ready ? "ready" : "not-ready"),
            statusCode: view.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async ValueTask<HealthView> ReadAsync(IHealth health, Leaving leaving, CancellationToken cancellationToken)
    {
        var view = await health.ReadAsync(cancellationToken);
        return view with { Parts = [.. view.Parts, new PartHealth("portal", !leaving.Begun, leaving.Begun ? "stopping" : null)] };
    }
}

/// <summary>How the program is.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not-ready</c>.</param>
/// <param name="Edition"><c>embedded</c> or <c>cluster</c>.</param>
/// <param name="Host">What lets cases live.</param>
/// <param name="Engine">What walks processes.</param>
/// <param name="Parts">Each part.</param>
public sealed record HealthItem(string Status, string Edition, string Host, string Engine, ImmutableArray<PartItem> Parts)
{
    internal static HealthItem Of(HealthView view, string status) =>
        new(status, view.Edition, view.Host, view.Engine, [.. view.Parts.Select(part => new PartItem(part.Name, part.Ready, part.Code))]);
}

/// <summary>How a part is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ready">Whether it does its work.</param>
/// <param name="Code">Why not.</param>
public sealed record PartItem(string Name, bool Ready, string? Code);
