using LokaalSignaal.Documents;
using LokaalSignaal.Partnerships;
using Microsoft.Net.Http.Headers;

namespace LokaalSignaal.Portal.Documents;

/// <summary>
/// A document for who may read it: to be saved and never shown in our place, as what it is and nothing else, and kept by
/// nobody on the way unless anyone may read it. Who has a public one already is told so, and gets it once.
/// </summary>
/// <param name="file">The document.</param>
/// <param name="name">What it is saved as.</param>
/// <param name="isPublic">Whether anyone may read it.</param>
internal sealed class Download(AgreementFile file, string name, bool isPublic) : IResult
{
    private const string ContentPolicy = "default-src 'none'; sandbox";

    /// <summary>Which documents whoever asks says that they have.</summary>
    public static Predicate<DocumentRef> HeldBy(HttpRequest request)
    {
        var held = request.GetTypedHeaders().IfNoneMatch;
        return document => held.Any(tag => tag.Compare(TagOf(document), useStrongComparison: false));
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentPolicy;
        // What is public now may not be any more in a minute.
        headers.CacheControl = isPublic ? "no-cache" : "no-store";
        var tag = isPublic ? TagOf(file.Document) : null;
        if (file.Content is { } content)
        {
            return TypedResults.Bytes(content, DocumentFile.ContentType(file.Type), name, entityTag: tag).ExecuteAsync(httpContext);
        }

        headers.ETag = tag?.ToString();
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static EntityTagHeaderValue TagOf(DocumentRef document) => new($"\"{document}\"");
}
