using LokaalSignaal.Portal.Api.Callers;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>A case as it is now, with its version as an entity tag.</summary>
/// <typeparam name="T">What is told of the case.</typeparam>
/// <param name="body">What is told of it.</param>
/// <param name="version">Its version.</param>
/// <param name="createdAt">Where it is, when it was just made.</param>
internal sealed class Tagged<T>(T body, long version, string? createdAt = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        EntityTags.Tell(httpContext.Response, version);
        IResult result = createdAt is null ? TypedResults.Ok(body) : TypedResults.Created(createdAt, body);
        return result.ExecuteAsync(httpContext);
    }
}
