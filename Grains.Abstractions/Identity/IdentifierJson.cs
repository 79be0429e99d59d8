using System.Text.Json;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Identity;

/// <summary>Writes an identifier as a JSON string, as a value and as the name of a property.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class IdentifierJson<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Of(reader.GetString()) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString() ?? "");

    private static T Of(string? text) =>
        T.TryRead(text, out var id) ? id : throw new JsonException($"Not a valid {typeof(T).Name}.");
}
