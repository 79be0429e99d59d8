using LokaalSignaal.Cases;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Portal.Api.Description;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Texts;
using Microsoft.AspNetCore.Mvc;

namespace LokaalSignaal.Portal.Api.Texts;

/// <summary>Masking what was typed.</summary>
internal static class TextEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/texts/{id:text}/mask", MaskAsync).Changes<ChangedCase>("Mask a text, everywhere and for good");

    private static async Task<IResult> MaskAsync(
        string id,
        MaskBody? body,
        Call call,
        [FromServices] IErasing erasing,
        CancellationToken cancellationToken)
    {
        TextRef.TryRead(id, out var text);
        return await erasing.MaskTextAsync(text, [.. (body?.Ranges ?? []).Select(Range)], call.Actor, call.Key, cancellationToken) switch
        {
            Answer.Accepted done => new Tagged<ChangedCase>(ChangedCase.Of(done), done.Version),
            var other => Answers.Of(other),
        };
    }

    private static TextRange Range(RangeBody range) => new(range.Start, range.Length);
}

/// <summary>What of a text is masked.</summary>
/// <param name="Ranges">Which stretches; none: all of it.</param>
public sealed record MaskBody([property: AtMost(500)] IReadOnlyList<RangeBody>? Ranges = null);

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
public sealed record RangeBody([property: Between(0, 400_000)] int Start, [property: Between(1, 400_000)] int Length);
