using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.Document;

/// <summary>Makes values that a schema says are right.</summary>
public static class Sample
{
    /// <summary>A value of a schema; of an object what is required.</summary>
    public static JsonNode? Of(ApiDocument document, JsonNode? described, bool whole = false)
    {
        var schema = document.Resolve(described);
        return schema switch
        {
            _ when schema["examples"] is JsonArray { Count: > 0 } examples => examples[0]!.DeepClone(),
            _ when schema["enum"] is JsonArray words => words.First(word => word is not null)!.DeepClone(),
            _ => Typed(document, schema, whole),
        };
    }

    /// <summary>What kind of value a schema takes.</summary>
    public static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => (string)type!).First(type => type != "null"),
        JsonValue one => (string)one!,
        _ => "object",
    };

    private static JsonNode? Typed(ApiDocument document, JsonObject schema, bool whole) => TypeOf(schema) switch
    {
        "string" when (string?)schema["format"] == "date" => "2026-11-20",
        "string" => new string('a', Math.Max(1, (int?)schema["minLength"] ?? 12)),
        "integer" or "number" => JsonNode.Parse($"{schema["minimum"] ?? 1}"),
        "boolean" => false,
        "array" => new JsonArray(),
        _ => Object(document, schema, whole),
    };

    private static JsonObject Object(ApiDocument document, JsonObject schema, bool whole)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        var made = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (whole || required.Contains(name))
            {
                made[name] = Of(document, property, whole);
            }
        }

        return made;
    }
}
