using System.Text.Json.Nodes;

namespace LokaalSignaal.Portal.Tests.Api.Document;

/// <summary>A call that the document describes.</summary>
public sealed record Operation(ApiDocument Document, string Method, string Path, JsonObject Description)
{
    public IEnumerable<JsonObject> Parameters => (Description["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject());

    /// <summary>The schema of a JSON body; none: it takes none.</summary>
    public JsonObject? Body => Description["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? Document.Resolve(schema) : null;

    public bool NeedsToken => Description["security"] is JsonArray { Count: > 0 };

    /// <summary>The path with an example for each parameter, or with what is wanted for one of them.</summary>
    public string Filled(Func<string, string?>? wanted = null)
    {
        var path = Path;
        foreach (var parameter in Parameters.Where(parameter => (string)parameter["in"]! == "path"))
        {
            var name = (string)parameter["name"]!;
            var value = wanted?.Invoke(name) ?? (string)Sample.Of(Document, parameter["schema"])!;
            path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return path;
    }

    public override string ToString() => $"{Method} {Path}";
}
