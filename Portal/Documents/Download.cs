using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Portal.Documents;

/// <summary>
/// A document for who may read it: to be saved and never shown in our place, as what it is and nothing else, and kept by
/// nobody on the way unless anyone may read it.
/// </summary>
/// <param name="file">The document.</param>
/// <param name="name">What it is saved as.</param>
/// <param name="isPublic">Whether anyone may read it.</param>
internal sealed class Download(AgreementFile file, string name, bool isPublic) : IResult
{
    private const string ContentPolicy = "default-src 'none'; sandbox";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentPolicy;
        // What is public now may not be any more in a minute.
        headers.CacheControl = isPublic ? "no-cache" : "no-store";
        return TypedResults.Bytes(file.Content, DocumentFile.ContentType(file.Type), name).ExecuteAsync(httpContext);
    }
}
