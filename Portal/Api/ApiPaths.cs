namespace LokaalSignaal.Portal.Api;

/// <summary>Which addresses programs call.</summary>
internal static class ApiPaths
{
    /// <summary>Where the API is.</summary>
    public const string Root = "/api/v1";

    /// <summary>Whether an address is for programs rather than for people.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");
}
