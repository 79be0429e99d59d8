using System.Text.RegularExpressions;
using LokaalSignaal.Portal.Api.Callers;
using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Portal.Api.Refusing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace LokaalSignaal.Portal.Api.Description;

/// <summary>Adds to each call what its marks say: who may call, which headers it takes, which problems it may end in.</summary>
internal static partial class OperationDescription
{
    /// <summary>Completes an operation.</summary>
    public static Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        var path = Constraint().Replace(context.Description.RelativePath ?? "", "");
        operation.OperationId = $"{context.Description.HttpMethod?.ToLowerInvariant()}-{path.Replace("api/v1/", "", StringComparison.Ordinal).Replace('/', '-')}";
        Names(operation);
        PathShapes(operation, marks);
        if (operation.RequestBody is not null || marks.OfType<DefinitionAsBody>().Any())
        {
            ProblemDescription.Add(operation, document, 400, 413, 415, 422);
        }

        if (marks.OfType<NeedsCaller>().Any())
        {
            SignedIn(operation, document);
        }

        if (marks.OfType<ChangesCase>().Any())
        {
            Changing(operation, document);
        }

        if (marks.OfType<OpensCase>().Any())
        {
            ProblemDescription.Add(operation, document, 428);
        }

        if (marks.OfType<DefinitionAsBody>().Any())
        {
            operation.RequestBody = Definition();
        }

        ProblemDescription.Add(operation, document, operation.Parameters is { Count: > 0 } ? [400, 404, 503] : [503]);
        return Task.CompletedTask;
    }

    /// <summary>Keeps an endpoint's route with it, so that the shapes in its path can be told.</summary>
    public static void KeepRoute(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder route)
        {
            endpoint.Metadata.Add(route.RoutePattern);
        }
    }

    private static void SignedIn(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.Bearer, document)] = [] }];
        Header(operation, "Purpose", "What a case is read for, as /me names it; needed only where it doesn't follow (428 purpose-needed).", 20);
        Header(operation, "Act-As", "The capacity to act in, as /me names it; needed where you have several.", 100);
        ProblemDescription.Add(operation, document, 401, 403, 429);
    }

    private static void Changing(OpenApiOperation operation, OpenApiDocument document)
    {
        Header(operation, "Idempotency-Key", "The same key and body give the first accepted answer again, for 30 days.", 200);
        Header(operation, "If-Match", "The version that you saw, as its ETag; another one is refused.", 22);
        ProblemDescription.Add(operation, document, 400, 404, 409, 422);
        foreach (var response in operation.Responses!.Where(response => response.Key is "200" or "201"))
        {
            ((OpenApiResponse)response.Value).Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader { Description = "The version.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }
    }

    private static void Header(OpenApiOperation operation, string name, string description, int longest)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = longest },
        });
    }

    private static OpenApiRequestBody Definition() => new()
    {
        Description = "The definition's file, up to 200 000 bytes.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
        },
    };

    private static void PathShapes(OpenApiOperation operation, IList<object> marks)
    {
        if (marks.OfType<RoutePattern>().FirstOrDefault() is not { } pattern)
        {
            return;
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(one => one.In == ParameterLocation.Path))
        {
            var policy = pattern.ParameterPolicies.GetValueOrDefault(parameter.Name!) is [var first, ..] ? first.Content : null;
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = policy is null ? null : Shapes.Patterns[policy],
                Examples = policy is null ? null : [Shapes.Examples[policy]],
            };
        }
    }

    // Parameters that come in a record are called after its properties.
    private static void Names(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Name = Camel.Case(parameter.Name!);
        }
    }

    // What an operation's id needs nothing of: the braces, and the shape after a name.
    [GeneratedRegex(@"(:\w+)?\}|\{")]
    private static partial Regex Constraint();
}
