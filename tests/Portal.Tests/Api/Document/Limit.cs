using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.Document;

/// <summary>A documented limit: a value at its edge and one beyond.</summary>
public sealed record Limit(string Name, JsonNode? At, JsonNode? Beyond)
{
    /// <summary>The limits of a schema.</summary>
    public static IEnumerable<Limit> Of(ApiDocument document, JsonNode? described)
    {
        var schema = document.Resolve(described);
        if ((int?)schema["maxLength"] is { } longest)
        {
            yield return new Limit("maxLength", new string('a', longest), new string('a', longest + 1));
        }

        if ((int?)schema["minLength"] is > 0 and var shortest)
        {
            yield return new Limit("minLength", new string('a', shortest), new string('a', shortest - 1));
        }

        if (schema["maximum"] is { } most)
        {
            yield return new Limit("maximum", JsonNode.Parse($"{most}"), JsonNode.Parse($"{(long)most + 1}"));
        }

        if (schema["minimum"] is { } least)
        {
            yield return new Limit("minimum", JsonNode.Parse($"{least}"), JsonNode.Parse($"{(long)least - 1}"));
        }

        if ((int?)schema["maxItems"] is { } many)
        {
            yield return new Limit("maxItems", Items(document, schema, many), Items(document, schema, many + 1));
        }

        if (schema["enum"] is JsonArray words)
        {
            yield return new Limit("enum", words.First(word => word is not null)!.DeepClone(), "geen-van-deze");
        }

        if (schema["pattern"] is not null && schema["enum"] is null)
        {
            yield return new Limit("pattern", Sample.Of(document, schema), "Geen vorm!");
        }

        if ((string?)schema["format"] is "date")
        {
            yield return new Limit("date", "2026-11-20", "2026-02-30");
        }
    }

    private static JsonArray Items(ApiDocument document, JsonObject schema, int count) =>
        new([.. Enumerable.Range(0, count).Select(_ => Sample.Of(document, schema["items"]))]);
}
