using System.Text.Json;
using System.Text.Json.Serialization;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>A row as a text that is the same for equal rows.</summary>
internal readonly record struct RowText(string Case, string Text)
{
    private static readonly JsonSerializerOptions _options = new() { Converters = { new Moments() } };

    public static RowText Of(string id, object row) =>
        new(id, row.GetType().Name + JsonSerializer.Serialize(row, row.GetType(), _options));

    /// <summary>The store keeps moments to the millisecond, in UTC.</summary>
    private sealed class Moments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
    }
}
