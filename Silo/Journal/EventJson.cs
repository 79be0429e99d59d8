using System.Text.Json;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Journal;

/// <summary>Writes events as JSON and reads them again.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write(CaseEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), _options);

    public static CaseEvent Read(string name, ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, EventNames.TypeOf(name), _options) as CaseEvent
        ?? throw new JsonException($"An event '{name}' has no body.");
}
