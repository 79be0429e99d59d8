using Microsoft.OpenApi;

namespace LokaalSignaal.Portal.Api.Description;

/// <summary>How a problem looks, and which an endpoint may answer with.</summary>
internal static class ProblemDescription
{
    /// <summary>The name of its schema.</summary>
    public const string Name = "Problem";

    /// <summary>Its schema.</summary>
    public static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why something isn't done (RFC 9457).",
        Required = new HashSet<string> { "status", "code", "title" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("A name for the kind of problem."),
            ["title"] = Text("What kind of problem it is, in the language of the call."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("What is wrong, in the language of the call."),
            ["code"] = Text("The stable code, kebab-case."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong with each field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text("A sentence.") },
            },
            ["findings"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "With code personal-data: what must be decided on first.",
                Items = new OpenApiSchema { Type = JsonSchemaType.Object },
            },
            ["reference"] = Text("With code unexpected: what to mention when you ask for help."),
        },
    };

    /// <summary>The problems that a call may end in.</summary>
    public static void Add(OpenApiOperation operation, OpenApiDocument document, params ReadOnlySpan<int> statuses)
    {
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses.TryAdd($"{status}", new OpenApiResponse
            {
                Description = DescriptionOf(status),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
                },
            });
        }
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static string DescriptionOf(int status) => status switch
    {
        400 => "The request can't be read, or is outside its limits.",
        401 => "Not signed in.",
        403 => "Not yours to do.",
        404 => "Not there, or not for you to see.",
        409 => "The case isn't in a state for it, or has another version.",
        413 => "The body is too large.",
        415 => "Another media type than the call takes.",
        422 => "What was sent isn't right.",
        428 => "You opened very many cases within an hour: the Purpose header must say what for.",
        429 => "Too many calls; Retry-After says when to try again.",
        503 => "Busy or not ready (Retry-After), or the outcome is unknown: repeat with the same key.",
        _ => "A problem.",
    };
}
