using System.Text.Json.Serialization;

namespace LokaalSignaal.Processes;

/// <summary>What a field holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldType>))]
public enum FieldType
{
    /// <summary>Typed text.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")] Number,

    /// <summary>A day, ISO 8601.</summary>
    [JsonStringEnumMemberName("date")] Date,

    /// <summary>Yes or no.</summary>
    [JsonStringEnumMemberName("boolean")] Boolean,

    /// <summary>One of the options.</summary>
    [JsonStringEnumMemberName("choice")] Choice,

    /// <summary>Some of the options.</summary>
    [JsonStringEnumMemberName("choices")] Choices,

    /// <summary>Colleagues, by their person id.</summary>
    [JsonStringEnumMemberName("people")] People,

    /// <summary>A reference to a document: its name and where it is kept.</summary>
    [JsonStringEnumMemberName("document")] Document,
}
