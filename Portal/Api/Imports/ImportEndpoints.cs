using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Imports;

/// <summary>Reading form exports in.</summary>
internal static class ImportEndpoints
{
    // What the parts of a form need around the file itself.
    private const int Wrapping = 512 * 1024;

    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/imports", ImportAsync)
            .Answers<ImportItem>("Read a form export in; the same file creates nothing twice")
            .WithMetadata(new RequestSizeLimitAttribute(IImports.LargestFile + Wrapping))
            .DisableAntiforgery();

    private static async Task<IResult> ImportAsync(
        [AsParameters] ImportForm form,
        Call call,
        [FromServices] IImports imports,
        CancellationToken cancellationToken)
    {
        if (form.File.Length > IImports.LargestFile)
        {
            return Problem.Of(StatusCodes.Status413PayloadTooLarge, "body-too-large");
        }

        if (!OwnerId.TryRead(form.Municipality, out var municipality) || !TryMap(form.Map, out var map))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "form-not-valid");
        }

        var order = new ImportOrder(municipality, NameOf(form.File)) { Map = map, DryRun = form.DryRun ?? false };
        await using var file = form.File.OpenReadStream();
        return await imports.ImportAsync(order, file, call.Actor, cancellationToken: cancellationToken) switch
        {
            ImportResult.Read read => TypedResults.Ok(ImportItem.Of(read.Report)),
            ImportResult.Refused refused => Problem.Of(refused.Refusal),
            ImportResult.Stopped stopped => Answers.Of(stopped.Answer),
            var other => throw new InvalidOperationException($"Nothing is known of {other.GetType()}."),
        };
    }

    private static bool TryMap(string? json, out ImmutableDictionary<string, string>? map)
    {
        map = null;
        try
        {
            map = string.IsNullOrWhiteSpace(json)
                ? null
                : JsonSerializer.Deserialize<Dictionary<string, string>>(json)?.ToImmutableDictionary();
            return map is null || map.Values.All(field => field is not null);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Only the last part: what a browser sends before it is its user's own business.
    private static string NameOf(IFormFile file) => Path.GetFileName(file.FileName.Replace('\\', '/'));
}

/// <summary>A form export, and where it goes.</summary>
/// <param name="File">The file, CSV or XLSX, up to 20 MB.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Map">JSON from column to field, where the program shouldn't find out by itself.</param>
/// <param name="DryRun">Whether nothing is to be written.</param>
internal sealed record ImportForm(
    IFormFile File,
    [FromForm] [property: Shape(ShapeAttribute.Slug)] string Municipality,
    [FromForm] [property: Text(0, 20_000)] string? Map = null,
    [FromForm] bool? DryRun = null);
