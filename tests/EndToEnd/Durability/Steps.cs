using System.Text.Json.Nodes;

namespace LokaalSignaal.EndToEnd.Durability;

/// <summary>How a step is completed.</summary>
internal static class Steps
{
    /// <summary>The first way out, with what it needs filled in.</summary>
    /// <param name="step">An active step, as the API tells it.</param>
    /// <param name="text">What is typed wherever something must be typed.</param>
    public static JsonObject Filled(JsonNode step, string text)
    {
        var fields = new JsonObject();
        foreach (var field in step["fields"]!.AsArray().Where(field => (bool)field!["required"]!))
        {
            fields[(string)field!["id"]!] = (string)field["type"]! switch
            {
                "text" => text,
                "choice" => (string)field["options"]![0]!["id"]!,
                var type => throw new InvalidOperationException($"No required field of the usual way is of type {type}."),
            };
        }

        return new JsonObject { ["outcome"] = (string)step["outcomes"]![0]!["id"]!, ["fields"] = fields };
    }
}
