using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LokaalSignaal.Imports;

/// <summary>A map as JSON: an object from column to the name of a field.</summary>
internal static class ImportMapJson
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImportMap map) => JsonSerializer.Serialize(
        map.Columns.OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => KeyValuePair.Create(c.Key, ImportFieldName.Of(c.Value)))
            .ToDictionary(),
        Readable);

    public static ImportMapReading Read(string json)
    {
        var pairs = Pairs(json);
        if (pairs is null)
            return new ImportMapReading.Faulty([new(0, null, ImportCode.MapNotJson)]);

        ImmutableArray<ImportFinding> unknown =
        [
            .. from pair in pairs
               where !ImportFieldName.TryRead(pair.Value, out _)
               select new ImportFinding(0, pair.Key, ImportCode.MapFieldUnknown, Shown(pair.Value)),
        ];
        return unknown.IsEmpty
            ? ImportMap.Of(pairs.Select(p => KeyValuePair.Create(p.Key, Field(p.Value))))
            : new ImportMapReading.Faulty(unknown);
    }

    private static List<KeyValuePair<string, string>>? Pairs(string json)
    {
        if (json.Length > ImportMap.LongestJson)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(Pair)]
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // Besides broken JSON: a value that isn't a string, and half a surrogate pair.
            return null;
        }
    }

    private static KeyValuePair<string, string> Pair(JsonProperty property) =>
        KeyValuePair.Create(property.Name, property.Value.GetString() ?? "");

    private static ImportField Field(string name) =>
        ImportFieldName.TryRead(name, out var field) ? field : ImportField.Ignore;

    private static string Shown(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
