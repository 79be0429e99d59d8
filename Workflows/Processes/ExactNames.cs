using System.Text.Json;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Workflows.Processes;

/// <summary>
/// Reads an enumeration by its names to the letter. The framework's own converter takes any case, and several names
/// with commas, for which a file has no use.
/// </summary>
/// <typeparam name="T">The enumeration, with the framework's converter on its type.</typeparam>
internal sealed class ExactNames<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonSerializer.SerializeToElement(value).GetString()!);

    private static readonly Dictionary<string, T> Values =
        Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[value]);
}
