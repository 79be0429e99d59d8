using System.Text;
using System.Text.Json;
using LokaalSignaal.Portal.Api.Refusing;
using LokaalSignaal.Workflows.Processes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LokaalSignaal.Portal.Api.Municipalities;

/// <summary>
/// A definition's file as the body of a call, whole and as it was typed: what is wrong with it is the checker's to tell.
/// </summary>
internal static class DefinitionBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The file, empty when there is no body; or what is wrong with it.</returns>
    public static async ValueTask<(string File, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > DefinitionFile.Largest)
            {
                return ("", Problem.Of(StatusCodes.Status413PayloadTooLarge, "body-too-large"));
            }
        }

        return body.Length > 0 && !request.HasJsonContentType()
            ? ("", Problem.Of(StatusCodes.Status415UnsupportedMediaType, "media-type-not-supported"))
            : Decoded(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static (string File, IResult? Problem) Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var file = Strict.GetString(bytes).TrimStart('\uFEFF');
            return (file, file.Length == 0 || IsJson(file) ? null : NotJson());
        }
        catch (DecoderFallbackException)
        {
            return ("", NotJson());
        }
    }

    private static bool IsJson(string file)
    {
        try
        {
            using var parsed = JsonDocument.Parse(file, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ProblemHttpResult NotJson() => Problem.Of(StatusCodes.Status400BadRequest, "json-not-valid");
}
