using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.Document;

/// <summary>The API's own document, as a caller reads it.</summary>
public sealed class ApiDocument(JsonObject root)
{
    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch"];

    /// <summary>Every operation.</summary>
    public IEnumerable<Operation> Operations =>
        from path in root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where Methods.Contains(operation.Key)
        select new Operation(this, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    public JsonObject Root => root;

    /// <summary>A schema itself, where a reference stands, and the one that isn't null, where there are several.</summary>
    public JsonObject Resolve(JsonNode? schema)
    {
        var found = schema?.AsObject() ?? [];
        while (true)
        {
            if ((string?)found["$ref"] is { } reference)
            {
                found = root["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!.AsObject();
            }
            else if ((found["oneOf"] ?? found["anyOf"]) is JsonArray choices)
            {
                found = choices.Select(choice => choice!.AsObject()).First(choice => (string?)(choice["type"] as JsonValue) != "null");
            }
            else
            {
                return found;
            }
        }
    }
}
