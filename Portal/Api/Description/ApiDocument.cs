using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LokaalSignaal.Portal.Api.Description;

/// <summary>The API's own document, <c>/openapi/v1.json</c>: made from the endpoints themselves, so that it can't drift.</summary>
internal static class ApiDocument
{
    /// <summary>The name of the security scheme.</summary>
    public const string Bearer = "bearer";

    /// <summary>Adds the document.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = call => ApiPaths.IsApi($"/{call.RelativePath}");
        options.AddDocumentTransformer(TransformAsync);
        options.AddOperationTransformer(OperationDescription.TransformAsync);
        options.AddSchemaTransformer(SchemaDescription.TransformAsync);
    });

    private static Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Lokaal Signaal",
            Version = "v1",
            Description =
                "Signals of frontline workers, bundled in fiches, taken through the process that a municipality drew. "
                + "Times are ISO 8601 with offset. A problem is application/problem+json with a stable code. "
                + "A case id in a path is one segment: ~ stands for /.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The accessToken of POST /api/v1/login.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[ProblemDescription.Name] = ProblemDescription.Schema();
        document.Servers = [];
        return Task.CompletedTask;
    }
}
